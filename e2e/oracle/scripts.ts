/** What the page's own code does for a case. */
export interface Script {
  readonly does: 'fetch' | 'upload' | 'websocket' | 'frame' | 'frame-form';
  readonly url: string;
  readonly init: RequestInit & { readonly method?: string; readonly headers?: [string, string][] };
}

/** Runs in the page, all scripts at once; serialised, so it may use nothing from outside. Returns whose answers the page could read. */
export async function runScripts(scripts: readonly Script[]): Promise<readonly boolean[]> {
  const frames: HTMLElement[] = [];
  const read = await Promise.all(
    scripts.map(
      ({ does, url, init }) =>
        new Promise<boolean>((resolve, reject) => {
          setTimeout(() => reject(new Error(`no end: ${url}`)), 60_000);
          if (does === 'fetch') {
            fetch(url, init).then(
              ({ type }) => resolve(type !== 'opaque'),
              () => resolve(false),
            );
          } else if (does === 'websocket') {
            new WebSocket(url.replace(/^http/, 'ws')).onclose = () => resolve(false);
          } else if (does === 'upload') {
            const xhr = new XMLHttpRequest();
            xhr.open(init.method ?? 'GET', url);
            xhr.withCredentials = init.credentials === 'include';
            for (const [name, value] of init.headers ?? []) xhr.setRequestHeader(name, value);
            xhr.upload.onprogress = () => {};
            xhr.onload = () => resolve(true);
            xhr.onerror = () => resolve(false);
            xhr.send(init.body ? 'x' : null);
          } else {
            const frame = document.createElement('iframe');
            frames.push(frame);
            frame.name = url;
            if (does === 'frame') frame.src = url;
            document.body.append(frame);
            frame.onload = () => resolve(false);
            if (does === 'frame') return;
            const form = document.createElement('form');
            form.method = 'post';
            form.action = url;
            form.target = url;
            document.body.append(form);
            form.submit();
            form.remove();
          }
        }),
    ),
  );
  for (const frame of frames) frame.remove();
  return read;
}

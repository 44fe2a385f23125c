import type { AdapterFactory, AdapterPayload } from 'oidc-provider';

/** Where a provider keeps sessions, codes and tokens: in memory, for as long as the lab runs. It checks itself what has expired. */
export function openidStore(): AdapterFactory {
  const all = new Map<string, AdapterPayload>();
  const find = (test: (payload: AdapterPayload) => boolean) => [...all.values()].find(test);
  return (model) => ({
    async upsert(id, payload) {
      all.set(`${model}:${id}`, payload);
    },
    find: async (id) => all.get(`${model}:${id}`),
    findByUid: async (uid) => find((payload) => payload.kind === model && payload.uid === uid),
    findByUserCode: async (userCode) => find((payload) => payload.userCode === userCode),
    async consume(id) {
      const payload = all.get(`${model}:${id}`);
      if (payload) payload.consumed = Math.floor(Date.now() / 1000);
    },
    async destroy(id) {
      all.delete(`${model}:${id}`);
    },
    async revokeByGrantId(grantId) {
      for (const [key, payload] of all) if (payload.grantId === grantId) all.delete(key);
    },
  });
}

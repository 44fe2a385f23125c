import { openPage } from '../../browser/page.ts';
import { mount } from '../mount.tsx';
import { Panel } from './panel.tsx';

mount(await openPage(), <Panel />);

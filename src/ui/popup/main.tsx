import { openPage } from '../../browser/page.ts';
import { mount } from '../mount.tsx';
import { Popup } from './popup.tsx';

mount(await openPage(), <Popup />);

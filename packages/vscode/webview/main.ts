import { host, listen } from './host.ts';
import { Page } from './page.ts';

const page = new Page(document.body);
listen((message) => page.hear(message));
host.postMessage({ kind: 'ready' });

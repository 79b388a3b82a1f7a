export { type LoadedPlugins, loadPlugins } from './load-plugins.ts';

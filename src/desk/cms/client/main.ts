// The desk's page: our guard and formats first, then the CMS.
import CMS from '@sveltia/cms';
import { registerFormats } from './formats.ts';

const { config, local } = (await (await fetch('config.json')).json()) as { config: Record<string, unknown>; local?: Record<string, unknown> };
if (local) localStorage.setItem('sveltia-cms.user', JSON.stringify(local));
registerFormats();
await CMS.init({ config: config as never });

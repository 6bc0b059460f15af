// Before anything else of the page: the worker of the first world begins to load while the rest of it does.
import { prepareHost } from './lab/workers.ts';

prepareHost();

import { accounts } from './accounts.ts';
import { boot } from './boot.ts';
import type { ButaneDescriptions } from './butane-description.ts';
import { config } from './config.ts';
import { contents } from './contents.ts';
import { openshift } from './openshift.ts';
import { storage } from './storage.ts';
import { units } from './units.ts';

/** By type and by field, in the names of Butane. */
export const catalogue: ButaneDescriptions = { ...config, ...contents, ...accounts, ...storage, ...units, ...boot, ...openshift };

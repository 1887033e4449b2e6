import { accounts } from './accounts.ts';
import { boot } from './boot.ts';
import type { ButaneDescriptions } from './butane-description.ts';
import { config } from './config.ts';
import { contents } from './contents.ts';
import { openshift } from './openshift.ts';
import { storage } from './storage.ts';
import { units } from './units.ts';

/** Butane's own descriptions, by type and field, under Butane's names. */
export const catalogue: ButaneDescriptions = { ...config, ...contents, ...accounts, ...storage, ...units, ...boot, ...openshift };

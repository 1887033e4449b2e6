import type { FieldDescription } from '../../ignition/descriptions.ts';
import { accounts } from './accounts.ts';
import { boot } from './boot.ts';
import { config } from './config.ts';
import { contents } from './contents.ts';
import { openshift } from './openshift.ts';
import { storage } from './storage.ts';
import { units } from './units.ts';

/** What Butane itself has to say of a field: all of it for sugar; for a field of Ignition the parts that differ. */
export interface ButaneDescription extends Partial<FieldDescription> {
  /** What holds for one variant only: a sentence that names it, to follow the text. */
  readonly on?: Readonly<Record<string, string>>;
}

/** A text alone is a description, or a part of one, without unit, default and so on. */
export type ButaneDescriptions = Readonly<Record<string, Readonly<Record<string, string | ButaneDescription>>>>;

/** By type and by field, in the names of Butane. */
export const catalogue: ButaneDescriptions = { ...config, ...contents, ...accounts, ...storage, ...units, ...boot, ...openshift };

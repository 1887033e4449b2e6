import { base_0_1, base_0_2, base_0_3, base_0_4, base_0_5, base_0_6, base_0_7, base_0_8 } from './base.ts';
import { fiot_1_0, r4e_1_0 } from './edge.ts';
import { fcos_1_0, fcos_1_3, fcos_1_5, fcos_1_6, fcos_1_7 } from './fcos.ts';
import { flatcar_1_0, flatcar_1_2 } from './flatcar.ts';
import {
  openshift_4_8,
  openshift_4_10,
  openshift_4_13,
  openshift_4_14,
  openshift_4_19,
  openshift_4_20,
  openshift_4_23,
} from './openshift.ts';
import type { Revision } from './revision.ts';

/** One version of one variant, with the revisions that it is folded from. */
export interface Row {
  readonly variant: string;
  readonly version: string;
  readonly stack: readonly Revision[];
}

/** All versions that configs may name. A release without changes only needs a row. */
export const rows: readonly Row[] = [
  row('fcos', '1.0.0', base_0_1, fcos_1_0),
  row('fcos', '1.1.0', base_0_2, fcos_1_0),
  row('fcos', '1.2.0', base_0_3, fcos_1_0),
  row('fcos', '1.3.0', base_0_3, fcos_1_3),
  row('fcos', '1.4.0', base_0_4, fcos_1_3),
  row('fcos', '1.5.0', base_0_5, fcos_1_5),
  row('fcos', '1.6.0', base_0_6, fcos_1_6),
  row('fcos', '1.7.0', base_0_7, fcos_1_7),
  row('fcos', '1.8.0-experimental', base_0_8, fcos_1_7),
  row('flatcar', '1.0.0', base_0_4, flatcar_1_0),
  row('flatcar', '1.1.0', base_0_5, flatcar_1_0),
  row('flatcar', '1.2.0-experimental', base_0_8, flatcar_1_2),
  row('openshift', '4.8.0', base_0_3, fcos_1_3, openshift_4_8),
  row('openshift', '4.9.0', base_0_3, fcos_1_3, openshift_4_8),
  row('openshift', '4.10.0', base_0_3, fcos_1_3, openshift_4_10),
  row('openshift', '4.11.0', base_0_3, fcos_1_3, openshift_4_10),
  row('openshift', '4.12.0', base_0_3, fcos_1_3, openshift_4_10),
  row('openshift', '4.13.0', base_0_3, fcos_1_3, openshift_4_13),
  row('openshift', '4.14.0', base_0_5, fcos_1_5, openshift_4_14),
  row('openshift', '4.15.0', base_0_5, fcos_1_5, openshift_4_14),
  row('openshift', '4.16.0', base_0_5, fcos_1_5, openshift_4_14),
  row('openshift', '4.17.0', base_0_5, fcos_1_5, openshift_4_14),
  row('openshift', '4.18.0', base_0_5, fcos_1_5, openshift_4_14),
  row('openshift', '4.19.0', base_0_6, fcos_1_6, openshift_4_19),
  row('openshift', '4.20.0', base_0_6, fcos_1_6, openshift_4_20),
  row('openshift', '4.21.0', base_0_6, fcos_1_6, openshift_4_20),
  row('openshift', '4.22.0', base_0_6, fcos_1_6, openshift_4_20),
  row('openshift', '4.23.0-experimental', base_0_8, fcos_1_7, openshift_4_23),
  row('r4e', '1.0.0', base_0_4, r4e_1_0),
  row('r4e', '1.1.0', base_0_5, r4e_1_0),
  row('r4e', '1.2.0-experimental', base_0_8, r4e_1_0),
  row('fiot', '1.0.0', base_0_5, fiot_1_0),
  row('fiot', '1.1.0-experimental', base_0_8, fiot_1_0),
];

/** Every variant, in the order of the table. */
export function variants(): readonly string[] {
  return [...new Set(rows.map(({ variant }) => variant))];
}

/** The versions of a variant, oldest first; empty if the variant does not exist. */
export function versionsOf(variant: string): readonly string[] {
  return rows.filter((candidate) => candidate.variant === variant).map(({ version }) => version);
}

/** The newest version of a variant that is not experimental. */
export function newestStable(variant: string): string {
  return versionsOf(variant).findLast((version) => !version.includes('-'))!;
}

/** The row of a version; undefined if it does not exist. */
export function findRow(variant: string, version: string): Row | undefined {
  return rows.find((candidate) => candidate.variant === variant && candidate.version === version);
}

function row(variant: string, version: string, ...stack: readonly Revision[]): Row {
  return { variant, version, stack };
}

/** Variants that were removed. The entry of `header/removed-variant` says what to use instead. */
export const removedVariants: readonly { readonly variant: string; readonly version: string }[] = [{ variant: 'rhcos', version: '0.1.0' }];

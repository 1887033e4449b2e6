import type { VersionedText, WrittenDescription } from '../../ignition/field-description.ts';

/** Butane's own description of a field: complete for a sugar; for a field of Ignition only the parts that differ. */
export type ButaneDescription = Partial<WrittenDescription>;

/** Descriptions by type and field. A text is short for a description with only that text. */
export type ButaneDescriptions = Readonly<Record<string, Readonly<Record<string, VersionedText | ButaneDescription>>>>;

/** The layer ranges of notes about OpenShift, and of notes about Fedora CoreOS only. */
export const onOpenShift = { since: 'openshift_4_8' };
export const onFedoraCoreOS = { since: 'fcos_1_0', until: 'openshift_4_8' };

import type { VersionedText, WrittenDescription } from '../../ignition/field-description.ts';

/** What Butane itself has to say of a field: all of it for sugar; for a field of Ignition the parts that differ. */
export type ButaneDescription = Partial<WrittenDescription>;

/** A text alone is a description, or a part of one, without unit, default and so on. */
export type ButaneDescriptions = Readonly<Record<string, Readonly<Record<string, VersionedText | ButaneDescription>>>>;

/** Where a note holds that is about OpenShift, and where one that is about Fedora CoreOS alone. */
export const onOpenShift = { since: 'openshift_4_8' };
export const onFedoraCoreOS = { since: 'fcos_1_0', until: 'openshift_4_8' };

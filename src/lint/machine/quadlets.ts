import { quadlet as dialect } from '../../syntax/unit/dialect.ts';
import type { ReadUnit } from '../../syntax/unit/unit-trees.ts';
import { type QuadletExtension, type QuadletExtensionName, quadletExtensions } from '../facts/quadlet/extensions.ts';
import type { MachineNode } from './nodes.ts';
import { readText } from './read-text.ts';
import { type Settings, type SettingsText, settingOf } from './settings.ts';
import { type FolderPlace, quadletPlace } from './unit-folders.ts';

/** A file that Podman makes a service of. */
export interface Quadlet extends Settings {
  /** With its extension: `web.container`. */
  readonly name: string;
  readonly extension: QuadletExtensionName;
  readonly facts: QuadletExtension;
  readonly isUser: boolean;
  /** The user in whose home it is. */
  readonly user: string | undefined;
  readonly node: MachineNode;
  readonly file: SettingsText;
  /** The service that Podman makes. */
  readonly service: string;
}

/** The kind of quadlet that a file name is for. */
export function quadletExtensionOf(name: string): QuadletExtensionName | undefined {
  const extension = name.slice(name.lastIndexOf('.') + 1);
  return name.includes('.') && Object.hasOwn(quadletExtensions, extension) ? (extension as QuadletExtensionName) : undefined;
}

/** All quadlets of a config whose contents are known. Drop-ins for whole kinds of quadlets are left out. */
export function quadletsOf(nodes: readonly MachineNode[], read: ReadUnit): Quadlet[] {
  const dropins = new Map<string, { readonly path: string; readonly text: SettingsText }[]>();
  const files: { readonly node: MachineNode; readonly place: FolderPlace; readonly text: SettingsText }[] = [];
  for (const node of nodes) {
    const place = node.kind === 'file' ? quadletPlace(node.path) : undefined;
    const text = place && readText(node, dialect, read);
    if (!place || !text) continue;
    const [, quadlet] = /^(.+)\.d\/[^/]+\.conf$/.exec(node.path) ?? [];
    const ofQuadlet = quadlet === undefined ? undefined : dropins.get(quadlet);
    if (quadlet === undefined) files.push({ node, place, text });
    else if (ofQuadlet) ofQuadlet.push({ path: node.path, text });
    else dropins.set(quadlet, [{ path: node.path, text }]);
  }
  return files.flatMap(({ node, place, text }) => {
    const name = node.path.slice(node.path.lastIndexOf('/') + 1);
    const extension = quadletExtensionOf(name);
    if (extension === undefined) return [];
    const added = (dropins.get(node.path) ?? []).sort((a, b) => (a.path < b.path ? -1 : 1)).map((dropin) => dropin.text);
    const settings = { file: text, texts: [text, ...added] };
    const facts: QuadletExtension = quadletExtensions[extension];
    return [
      { ...settings, name, extension, facts, isUser: place.isUser, user: place.user, node, service: serviceOf(name, facts, settings) },
    ];
  });
}

function serviceOf(name: string, { section }: QuadletExtension, settings: Settings): string {
  return quadletService(name, settingOf(settings, section, 'ServiceName'));
}

/**
 * The service that Podman makes of a quadlet. The suffix stands in front of an at sign: `data@.volume` makes `data-volume@.service`.
 *
 * @param named what the setting `ServiceName` says, if it is set
 */
export function quadletService(name: string, named?: string): string {
  const extension = quadletExtensionOf(name);
  const stem = name.slice(0, name.lastIndexOf('.'));
  const atSign = stem.indexOf('@');
  const [base, instance] = atSign < 0 ? [stem, ''] : [stem.slice(0, atSign), stem.slice(atSign)];
  return `${named ?? `${base}${extension === undefined ? '' : quadletExtensions[extension].serviceSuffix}`}${instance}.service`;
}

import { unitNameParts } from '../../../grammar/unit-name-parts.ts';
import { referredQuadlet, referringSettings } from '../../../lint/checks/quadlets/references.ts';
import { quadletDependencyKeys, quadletExtensions } from '../../../lint/facts/quadlet/extensions.ts';
import { findDirective } from '../../../lint/facts/systemd/directives.ts';
import { quadletExtensionOf } from '../../../lint/machine/quadlets.ts';
import { placeInPieces } from '../../../syntax/unit/place.ts';
import type { UnitEntry, UnitTree } from '../../../syntax/unit/unit-tree.ts';
import { splitWords, type Word } from '../../../syntax/unit/words.ts';
import type { Span } from '../../../text/source.ts';
import type { UnitText } from '../unit-texts.ts';
import { devicesIn, taggedDevicesIn } from './device-names.ts';
import type { NameUse } from './name-use.ts';
import { ownerOfHome } from './path-names.ts';
import { unitNamed } from './unit-named.ts';

/** The names in the settings of a unit, a quadlet or a drop-in, with their places in its text. Comments have none. */
export function namesInSettings({ sections }: UnitTree, about: Pick<UnitText, 'dialect' | 'name' | 'isUser'>): readonly NameUse[] {
  const of = about.isUser ? 'user' : undefined;
  const names: NameUse[] = [];
  for (const section of sections)
    for (const entry of section.entries)
      for (const { kind, name, role, form, span } of namesInEntry(section.name, entry, about)) {
        const ofUser = kind === 'unit' || kind === 'quadlet' ? of : undefined;
        names.push({ kind, name, role, form, span: placeInPieces(entry.pieces, span), of: ofUser });
      }
  return names;
}

function namesInEntry(section: string, { key, value }: UnitEntry, about: Pick<UnitText, 'dialect' | 'name'>): readonly NameUse[] {
  if (value === '') return [];
  const devices: readonly NameUse[] = devicesIn(value).map((device) => ({ ...device, role: 'use' }));
  if (key === 'What') return [...namesInWhat(value), ...devices];
  if (about.dialect.name === 'quadlet') {
    const names = namesInQuadlet(section, key, value, about.name);
    if (names) return [...names, ...devices];
  }
  return [...namesOfKind(section, key, value), ...devices];
}

/** The device of a mount. */
function namesInWhat(value: string): readonly NameUse[] {
  const tagged = taggedDevicesIn(value).map((device): NameUse => ({ ...device, role: 'use' }));
  if (!/^\/dev\/[^\s$%]+$/.test(value)) return tagged;
  return [{ kind: 'device', name: value, role: 'use', form: 'plain', span: { start: 0, end: value.length } }];
}

/** Undefined for a setting that Podman leaves to systemd. */
function namesInQuadlet(section: string, key: string, value: string, quadlet: string): readonly NameUse[] | undefined {
  if (section === 'Unit' && quadletDependencyKeys.includes(key)) return unitWords(value).flatMap((word) => quadletOrUnit(word));
  const extension = quadletExtensionOf(quadlet);
  if (extension === undefined || section !== quadletExtensions[extension].section) return undefined;
  if (key === 'ServiceName') return serviceName(value, quadlet);
  const referred = Object.hasOwn(referringSettings, key) ? referredQuadlet(key, value) : undefined;
  if (referred) return [{ kind: 'quadlet', name: referred.name, role: 'use', form: 'plain', span: referred.span }];
  // the path behind the colon is in the container
  if (key === 'Volume') return pathsIn(value.slice(0, value.indexOf(':') + 1 || undefined));
  return key === 'EnvironmentFile' || key === 'Yaml' ? pathsIn(value) : [];
}

function serviceName(value: string, quadlet: string): readonly NameUse[] {
  const name = `${value}${quadlet.includes('@') ? '@' : ''}.service`;
  return unitNameParts(name) ? [{ kind: 'unit', name, role: 'definition', form: 'stem', span: { start: 0, end: value.length } }] : [];
}

function quadletOrUnit({ text, span }: PlainWord): readonly NameUse[] {
  return quadletExtensionOf(text) === undefined || /[/%$]/.test(text)
    ? unitNamed(text, span)
    : [{ kind: 'quadlet', name: text, role: 'use', form: 'plain', span }];
}

function namesOfKind(section: string, key: string, value: string): readonly NameUse[] {
  switch (findDirective(section, key)?.kind) {
    case 'units': {
      const role = key === 'Alias' ? 'definition' : 'use';
      return unitWords(value).flatMap(({ text, span }) => unitNamed(text, span, role));
    }
    case 'unit':
    case 'slice':
      return unitNamed(value, { start: 0, end: value.length });
    case 'user':
    case 'users':
      return unitWords(value).flatMap(({ text, span }) => account(key, text, span));
    case 'command':
    case 'path':
    case 'paths':
    case 'absolute-paths':
    case 'working-directory':
    case 'environment-file':
    case 'condition-path':
      return pathsIn(value);
    default:
      return [];
  }
}

/** A word as it is written, without quotes around it. */
type PlainWord = Pick<Word, 'text' | 'span'>;

/** The words of a value that have no escapes. */
function unitWords(value: string): readonly PlainWord[] {
  return splitWords(value, { unquotes: true, escapes: 'kept' }).words.flatMap(({ text, span: { start, end } }) => {
    const quotes = end - start - text.length;
    if (quotes === 0) return [{ text, span: { start, end } }];
    return quotes === 2 && value.startsWith(text, start + 1) ? [{ text, span: { start: start + 1, end: end - 1 } }] : [];
  });
}

function account(key: string, name: string, span: Span): readonly NameUse[] {
  // numbers are no names
  if (!/^[A-Za-z_][\w.-]*\$?$/.test(name)) return [];
  return [{ kind: key.includes('Group') ? 'group' : 'user', name, role: 'use', form: 'plain', span }];
}

/** An absolute path that stands for itself: not behind a specifier, nor the part of `HOST:CONTAINER` behind the colon. */
const PATH = /(?<![\w.%/$}:])\/[^\s"';,:|]+/g;

function pathsIn(value: string): readonly NameUse[] {
  return [...value.matchAll(PATH)].flatMap(({ 0: path, index }) => {
    if (/[%$*{]/.test(path)) return [];
    const file: NameUse = { kind: 'file', name: path, role: 'use', form: 'plain', span: { start: index, end: index + path.length } };
    return [file, ...ownerOfHome(path, index)];
  });
}

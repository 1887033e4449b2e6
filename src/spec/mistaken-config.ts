import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { compareReleases } from '../ignition/releases.ts';
import { keyName, type MapNode, type SourceNode, scalarText, step } from '../syntax/source-tree.ts';
import { surelyMeant } from '../text/nearest.ts';
import type { Span } from '../text/source.ts';
import { exampleHeader } from './find.ts';
import { foldSpec } from './spec.ts';
import { findRow, newestStable } from './versions.ts';

/** A file of another kind that was given as a Butane config. */
export interface MistakenConfig {
  /** `this is a Compose file` */
  readonly kind: string;
  readonly help: string;
  /** The part of the text that shows the kind. */
  readonly span: Span;
}

type Kind = Omit<MistakenConfig, 'span'>;

const HTML: Kind = {
  kind: 'this is an HTML page',
  help: 'a download fetched a web page instead of the file: use the URL of the raw file',
};
const NOT_FOUND: Kind = {
  kind: 'this is the answer of a server that did not find the file',
  help: 'look at the address of the download: the file is not there, or may not be read without a login',
};
const SCRIPT: Kind = { kind: 'this is a script', help: 'embed it in a Butane config, as a file below storage.files' };
const UNIT: Kind = {
  kind: 'this is a systemd unit',
  help: 'embed it in a Butane config, with `contents` or `contents_local` of a unit below systemd.units',
};
const CLOUD_CONFIG: Kind = {
  kind: 'this is a cloud-config',
  help: 'Ignition does not read cloud-init: write users below passwd, files below storage.files, and commands as units below systemd.units',
};
const COMPOSE: Kind = {
  kind: 'this is a Compose file',
  help: 'write each service as a quadlet (a .container file) or as a unit, and embed those in a Butane config',
};
const MANIFEST: Kind = { kind: 'this is a Kubernetes manifest', help: 'apply it with `kubectl`; it does not configure a machine' };
const CONFIG_MAP: Kind = {
  kind: 'this is a ConfigMap',
  help: 'apply it with `kubectl`; a Butane config in its `data` has to be a file of its own to be translated',
};
const MACHINE_CONFIG: Kind = {
  kind: 'this is a MachineConfig',
  help: 'apply it with `oc`; Butane generates a MachineConfig from a config with `variant: openshift`, and `butane decompile` reads one back',
};
const MACHINE_CONFIG_LIST: Kind = {
  kind: 'this is a list of MachineConfigs',
  help: 'apply it with `oc`; `butane inspect` shows what machines get from it, and `butane decompile` makes Butane configs of it',
};
const IGNITION: Kind = {
  kind: 'this is an Ignition config',
  help: 'machines read it as it is; to check it, run `ignition-validate`, or `butane check` on a file whose name ends in .ign',
};
const NETWORK: Kind = {
  kind: 'this is a network config of cloud-init or netplan',
  help: 'write a NetworkManager keyfile below /etc/NetworkManager/system-connections, or on Flatcar a .network file below /etc/systemd/network, as files below storage.files',
};
const LFS_POINTER: Kind = {
  kind: 'this is a pointer of Git LFS',
  help: 'run `git lfs pull`, which puts the file itself in its place',
};
const VAULT: Kind = { kind: 'this is a file that Ansible Vault has encrypted', help: 'decrypt it first, with `ansible-vault decrypt`' };
const PLAYBOOK: Kind = { kind: 'this is an Ansible playbook', help: 'run it with `ansible-playbook`; Ignition does not read it' };

function containerLinux(): Kind {
  return {
    kind: 'this is a Container Linux Config',
    help: `begin it with \`variant: flatcar\` and \`version: ${newestStable('flatcar')}\`; \`butane check\` then reports what else to change`,
  };
}

/** Kinds of files that are recognized by the start of the text. */
const BEGINNINGS: readonly (readonly [RegExp, Kind])[] = [
  [/^\s*<(?:!doctype|html|\?xml|head|body)\b/i, HTML],
  [/^\s*(?:404(?::| -|\b)[^\n:]{0,40}not found|not found\s*$|\{\s*"message":\s*"Not Found")/i, NOT_FOUND],
  [/^version https:\/\/git-lfs\.github\.com\//, LFS_POINTER],
  [/^\$ANSIBLE_VAULT;/, VAULT],
  [/^#!/, SCRIPT],
  [/^#cloud-config\b/, CLOUD_CONFIG],
  [/^(?:[#;][^\n]*\n|\s)*\[(?:Unit|Service|Install|Container|Match|Mount|Timer|Socket)\]/, UNIT],
];

/** Top-level keys that only cloud-configs have. */
const CLOUD_KEYS = [
  'bootcmd',
  'chpasswd',
  'coreos',
  'hostname',
  'package_update',
  'packages',
  'runcmd',
  'ssh_pwauth',
  'users',
  'write_files',
];
/** Top-level keys of a network config. */
const NETWORK_KEYS = ['bonds', 'bridges', 'ethernets', 'vlans', 'wifis'];
/** Top-level keys that only Container Linux Configs have. */
const CONTAINER_LINUX_KEYS = ['docker', 'etcd', 'flannel', 'locksmith', 'networkd', 'update'];
/** Top-level keys that Container Linux Configs and Butane configs have. */
const SHARED_KEYS = ['ignition', 'passwd', 'storage', 'systemd'];

/**
 * Recognizes a file of another kind in a text without a Butane header. Undefined if the kind is unknown or the text has a variant.
 *
 * @param root the source tree, if the text is YAML
 */
export function mistakenConfig(text: string, root: SourceNode | undefined): MistakenConfig | undefined {
  const hasVariant = root ? step(root, 'variant') || misspeltKey(root, 'variant') : /^["']?variant["']?[ \t]*:/m.test(text);
  if (hasVariant) return undefined;
  const firstLine = { start: 0, end: /^[^\n]*/.exec(text)![0].trimEnd().length };
  const begins = BEGINNINGS.find(([pattern]) => pattern.test(text.slice(0, 4000)));
  if (begins) return { ...begins[1], span: firstLine };
  if (root?.kind === 'list') {
    const [first] = root.items;
    return first && step(first, 'hosts') ? { ...PLAYBOOK, span: first.span } : undefined;
  }
  if (root?.kind === 'map') return kindOfKeys(root);
  // A template of a manifest is usually not valid YAML, so it has no tree.
  return root === undefined && /^apiVersion:/m.test(text) && /^kind:/m.test(text) ? { ...MANIFEST, span: firstLine } : undefined;
}

function kindOfKeys(root: MapNode): MistakenConfig | undefined {
  const atKey = (key: string, kind: Kind): MistakenConfig | undefined => {
    const entry = root.entries.find((candidate) => keyName(candidate.key) === key);
    return entry && { ...kind, span: entry.key.span };
  };
  const anyOf = (keys: readonly string[], kind: Kind): MistakenConfig | undefined => keys.flatMap((key) => atKey(key, kind) ?? [])[0];
  const ignition = step(root, 'ignition');
  if (ignition && step(ignition, 'version')) return atKey('ignition', IGNITION);
  const keys = root.entries.map(({ key }) => keyName(key) ?? '');
  const isContainerLinux = keys.every((key) => [...CONTAINER_LINUX_KEYS, ...SHARED_KEYS].includes(key));
  const kind = step(root, 'kind');
  if (kind && scalarText(kind) === 'MachineConfig') return refusedMachineConfig(root) ?? atKey('kind', MACHINE_CONFIG);
  if (kind && holdsMachineConfigs(root)) return atKey('kind', MACHINE_CONFIG_LIST);
  if (kind && scalarText(kind) === 'ConfigMap') return atKey('kind', CONFIG_MAP);
  if (kind && step(root, 'apiVersion')) return atKey('kind', MANIFEST);
  if (step(root, 'services')?.kind === 'map') return atKey('services', COMPOSE);
  if (step(root, 'ignitionVersion')) return atKey('ignitionVersion', IGNITION);
  if (keys.some((key) => NETWORK_KEYS.includes(key))) return anyOf(['network', ...NETWORK_KEYS], NETWORK);
  if (isContainerLinux) return anyOf(CONTAINER_LINUX_KEYS, containerLinux()) ?? byOldFields(root);
  return keys.some((key) => SHARED_KEYS.includes(key)) ? undefined : anyOf(CLOUD_KEYS, CLOUD_CONFIG);
}

/** True for a list of the cluster, as `oc get -o yaml` prints it, that begins with a MachineConfig. */
function holdsMachineConfigs(root: MapNode): boolean {
  const items = step(root, 'items');
  const kind = items?.kind === 'list' && items.items[0] ? step(items.items[0], 'kind') : undefined;
  return kind !== undefined && scalarText(kind) === 'MachineConfig';
}

/** A MachineConfig whose spec no Machine Config Operator takes: butane 0.28.0 made 3.6.0 of openshift 4.22.0, and the next one 3.5.0 again. */
function refusedMachineConfig(root: MapNode): MistakenConfig | undefined {
  let node: SourceNode | undefined = root;
  for (const key of ['spec', 'config', 'ignition', 'version']) node = node && step(node, key);
  const made = (node && scalarText(node)) ?? '';
  const newest = newestStable('openshift');
  const taken = foldSpec(findRow('openshift', newest)!).ignition.version;
  if (!node || !/^3\.\d+\.\d+/.test(made) || (!made.includes('-') && compareReleases(made, taken) <= 0)) return undefined;
  return {
    kind: `this is a MachineConfig with the spec ${made}, which no Machine Config Operator takes`,
    help: `translate its Butane config again, with \`version: ${newest}\` or older: that makes ${taken}`,
    span: node.span,
  };
}

/** Recognizes a Container Linux Config by fields that Butane configs do not have. */
function byOldFields(root: MapNode): MistakenConfig | undefined {
  const [storage, systemd] = [step(root, 'storage'), step(root, 'systemd')];
  const has = (list: SourceNode | undefined, key: string): boolean => list?.kind === 'list' && list.items.some((item) => step(item, key));
  const files = storage && step(storage, 'files');
  const isOld = has(files, 'filesystem') || has(systemd && step(systemd, 'units'), 'enable');
  const first = root.entries[0];
  return isOld && first ? { ...containerLinux(), span: first.key.span } : undefined;
}

/** True for a text that is empty or has only comments. */
export function isEmptyConfig(root: SourceNode | undefined): boolean {
  return root === undefined || (root.kind === 'scalar' && root.text === '');
}

/** The help for an empty config. */
export function emptyHelp(): string {
  return `the file is empty: begin with ${exampleHeader()}`;
}

/** The misspelt key of a header field, such as `Variant` or `verison`; undefined if the field exists or no key is close. */
export function misspeltKey(root: SourceNode | undefined, field: 'variant' | 'version'): SourceNode | undefined {
  if (root?.kind !== 'map' || step(root, field)) return undefined;
  return root.entries.find(({ key }) => surelyMeant(keyName(key) ?? '', ['variant', 'version']) === field)?.key;
}

/** The help for a diagnostic about the header, printed after upstream's line. */
export function headerHelp({ code, help }: Diagnostic, text: string, root: SourceNode | undefined): string | undefined {
  const mistaken = /^header\/(?:no-variant|bad-version)$|^yaml\//.test(code) ? mistakenConfig(text, root) : undefined;
  if (mistaken) return `${mistaken.kind}: ${mistaken.help}`;
  if (code !== 'header/no-variant' && code !== 'header/bad-version') return help;
  if (isEmptyConfig(root)) return emptyHelp();
  const field = code === 'header/no-variant' ? 'variant' : 'version';
  const key = misspeltKey(root, field);
  return key ? `write ${keyName(key)} as ${field}` : help;
}

import { beside } from '../../../diagnostics/beside.ts';
import { diagnose } from '../../../diagnostics/diagnose.ts';
import { type Placed, struct, structs, text } from '../../../schema/placed.ts';
import { keyfile } from '../../../syntax/unit/dialect.ts';
import { effectiveEntry } from '../../../syntax/unit/entries.ts';
import { readUnit } from '../../../syntax/unit/read-unit.ts';
import type { Span } from '../../../text/source.ts';
import type { Contents } from '../../machine/contents.ts';
import { inContents } from '../../machine/diagnostics.ts';
import type { Machine } from '../../machine/machine.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import { placeholderIn } from '../../placeholder-text.ts';
import { KEYFILE } from './keyfile-modes.ts';

/**
 * Fixed addresses for a machine that fetches something while Ignition runs: keyfiles are written later, and do not apply there. Source:
 * Fedora CoreOS docs, "Network configuration".
 */
export const lateKeyfiles: MachineLint = (machine) => {
  // the operator of OpenShift writes keyfiles to nodes that have a network
  if (!machine.isOstree || machine.variant === 'openshift') return [];
  const fetched = firstFetched(machine);
  if (!fetched) return [];
  const connections = machine.nodes.flatMap((node) => {
    const contents = KEYFILE.test(node.path) ? node.contents() : undefined;
    return contents ? connectionOf(contents) : [];
  });
  const first = connections.find(({ method }) => method === 'manual');
  // one that asks for its address may be the one that Ignition uses
  if (!first || connections.some(({ method }) => method !== 'manual')) return [];
  const diagnostic = diagnose('keyfile/too-late', { url: fetched.url });
  return [beside(inContents(first.contents, first.span, diagnostic), 'fetched here', fetched.value?.origin)];
};

interface Connection {
  readonly contents: Contents;
  /** How it gets its address. */
  readonly method: string;
  readonly span: Span;
}

/** A connection that gets an address. Parts of bridges and bonds get none. */
function connectionOf(contents: Contents): Connection[] {
  const tree = readUnit(contents.text, keyfile);
  const entryOf = (section: string, ...keys: readonly string[]) => effectiveEntry([tree], section, ...keys)?.entry;
  if (entryOf('connection', 'master', 'controller', 'slave-type', 'port-type')) return [];
  const written = entryOf('ipv4', 'method');
  // without a method the connection asks DHCP
  const method = written?.value.trim() ?? 'auto';
  return method === 'disabled' || method === 'link-local' ? [] : [{ contents, method, span: written?.valueSpan ?? { start: 0, end: 0 } }];
}

/** What Ignition fetches first. */
function firstFetched({ document, resources }: Machine): { readonly url: string; readonly value: Placed | undefined } | undefined {
  const sources = resources().map((resource) => ({ url: text(resource, 'source') ?? '', value: resource.fields.get('source') }));
  const tang = structs(struct(document, 'storage'), 'luks').flatMap((volume) =>
    structs(struct(volume, 'clevis'), 'tang').map((server) => ({ url: text(server, 'url') ?? '', value: server.fields.get('url') })),
  );
  return [...sources, ...tang].find(({ url }) => url !== '' && !url.startsWith('data:') && !beginsWithPlaceholder(url));
}

/** True for a URL of a template, which may be a data URL. */
function beginsWithPlaceholder(url: string): boolean {
  const placeholder = placeholderIn(url);
  return placeholder !== undefined && url.startsWith(placeholder);
}

import { IncludeGraph } from '../../compose/include-graph.ts';
import { PartStore } from '../../compose/part-store.ts';
import { secretPlacesOf } from '../../compose/secret-places.ts';
import type { CheckedFile } from '../../diagnostics/checked-file.ts';
import { findSecrets } from '../../service/check/secret-spans.ts';
import { mayBeComposed } from '../../spec/compose-header.ts';
import { readYaml } from '../../syntax/yaml/read-yaml.ts';
import type { Source, Span } from '../../text/source.ts';
import { united } from '../../text/united.ts';
import { nodeFiles } from '../io/node-host.ts';

/** A text with the places of its secrets. */
export type ShownFile = Pick<CheckedFile, 'source' | 'secrets'>;

/**
 * A text of which parts are shown, and the places of its secrets: in the config, and in the header of a composed one.
 *
 * @param rootDir the directory that included files may not be outside of
 */
export function shownFile(source: Source, rootDir: string): ShownFile {
  const { root, fault } = readYaml(source);
  const { spans } = findSecrets(source.text, fault ? undefined : root);
  return { source, secrets: new Map([[source, united([...spans, ...secretsOfHeader(source, rootDir)])]]) };
}

function secretsOfHeader({ name, bytes }: Source, rootDir: string): Span[] {
  if (!mayBeComposed(bytes)) return [];
  const store = new PartStore(nodeFiles, rootDir);
  const loaded = store.root(name, bytes);
  if (!loaded.hasHeader) return [];
  const places = secretPlacesOf(loaded, new IncludeGraph(loaded, store));
  return places.flatMap(({ source, span }) => (source === loaded.source ? [span] : []));
}

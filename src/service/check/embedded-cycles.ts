import { diagnose } from '../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { EmbeddedOutput, EmbeddedOutputs } from './embedded-outputs.ts';

/** The number of outputs that a message names. */
const MOST_NAMED = 20;

/**
 * Replaces diagnostics about outputs that are missing because they cannot be built: the config that makes them embeds an output of
 * this config, directly or through others. `butane build` refuses such configs. An output that exists is not reported, because another
 * program can have made it: `openshift-install` writes the `worker.ign` that a `worker.bu` merges, and `butane worker.bu -o` writes
 * a file of another name.
 *
 * @param config the name of the config that the reports are about
 */
export function withEmbeddedCycles(
  reports: readonly (readonly Diagnostic[])[],
  config: string,
  outputs: EmbeddedOutputs,
): readonly (readonly Diagnostic[])[] {
  const missing = new Map<Diagnostic, EmbeddedOutput>();
  for (const found of reports.flat()) {
    const path = found.code === 'local/unreadable' ? found.values?.missingPath : undefined;
    const maker = path === undefined ? undefined : outputs.makerOf(path);
    if (path !== undefined && maker !== undefined) missing.set(found, { path, maker });
  }
  if (missing.size === 0) return reports;
  const back = waysBack(
    config,
    [...missing.values()].map(({ maker }) => maker),
    outputs,
  );
  return reports.map((report) =>
    report.map((found) => {
      const output = missing.get(found);
      const links = output && linksOf(output, config, back, outputs);
      if (!links) return found;
      const { path, location } = found;
      return { ...diagnose('local/cycle', { path: output.path, chain: chainText(output.maker, links) }), path, location };
    }),
  );
}

/** A cycle in words: `a.bu -> b.ign (from b.bu) -> a.ign (from a.bu)`. It begins and ends with the config that makes the embedded output. */
export function chainText(maker: string, links: readonly EmbeddedOutput[]): string {
  const named = links.map((link) => `${link.path} (from ${link.maker})`);
  const left = named.length - MOST_NAMED;
  if (left > 1) named.splice(MOST_NAMED / 2, left, `${left} more`);
  return [maker, ...named].join(' -> ');
}

/**
 * For each config that these lead to, the output that it embeds on the shortest way back to a config. Absent for those that do not
 * lead back.
 */
function waysBack(config: string, makers: readonly string[], outputs: EmbeddedOutputs): ReadonlyMap<string, EmbeddedOutput> {
  const users = new Map<string, { readonly user: string; readonly output: EmbeddedOutput }[]>();
  const target = outputs.idOf(config);
  const reached = new Map(makers.map((maker) => [outputs.idOf(maker), maker]));
  // the loop also visits what it adds
  for (const [user, name] of reached) {
    if (user === target) continue;
    for (const output of outputs.of(name)) {
      const id = outputs.idOf(output.maker);
      const usersOfOutput = users.get(id);
      if (usersOfOutput) usersOfOutput.push({ user, output });
      else users.set(id, [{ user, output }]);
      if (!reached.has(id)) reached.set(id, output.maker);
    }
  }
  const back = new Map<string, EmbeddedOutput>();
  const leading = new Set([target]);
  for (const id of leading) {
    for (const { user, output } of users.get(id) ?? []) {
      if (!leading.has(user)) back.set(user, output);
      leading.add(user);
    }
  }
  return back;
}

/** The links of the cycle that an output of a config leads into, from the config that makes it to the output itself. */
function linksOf(
  output: EmbeddedOutput,
  config: string,
  back: ReadonlyMap<string, EmbeddedOutput>,
  outputs: EmbeddedOutputs,
): readonly EmbeddedOutput[] | undefined {
  const target = outputs.idOf(config);
  const links: EmbeddedOutput[] = [];
  for (let id = outputs.idOf(output.maker); id !== target; ) {
    const next = back.get(id);
    if (!next) return undefined;
    links.push(next);
    id = outputs.idOf(next.maker);
  }
  return [...links, output];
}

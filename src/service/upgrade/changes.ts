import { firstVersionWith, isOlder } from '../../upgrade/target-spec.ts';
import { changesBetween } from '../../upgrade/version-changes.ts';
import { type Attempt, makeRoots } from './attempt.ts';
import { fieldName } from './field-name.ts';
import type { MadeConfig } from './made-config.ts';
import type { Member } from './member.ts';
import type { Change, Upgrading } from './upgrading.ts';

/** What the versions between those before and after treat differently, where it touches the configs. */
export function changesOf(members: readonly Member[], done: Attempt, how: Upgrading): Change[] {
  const changes = new Map<string, Change>();
  const add = (change: Change): void => {
    const { message, location } = change;
    changes.set(`${location.source.name} ${location.span.start} ${message}`, change);
  };
  for (const addition of done.additions) add(addition);
  let compressed: Attempt['after'] | undefined;
  for (const { file, before, isRoot } of members) {
    if (!isRoot) continue;
    for (const [i, one] of before.entries()) {
      const after = done.after.get(file.name)?.[i];
      const [from, to] = [one.config?.spec, after?.config?.spec];
      if (!after || !from || !to) continue;
      for (const change of keysInEffect(one, after, done)) add(change);
      const [older, newer] = isOlder(from.variant, from.version, to.version) ? [from, to] : [to, from];
      for (const { since, now, before: earlier, isSameMachine, source, places } of changesBetween(older, newer)) {
        if (isSameMachine) compressed ??= makeRoots(members, done.edited, how, how.gzip);
        const inNewer = newer === from ? one : isSameMachine ? compressed!.get(file.name)![i]! : after;
        if (!inNewer.config || !inNewer.document) continue;
        const version = firstVersionWith(newer.variant, since);
        const message = `from ${newer.variant} ${version} on, ${now}; before, ${earlier}`;
        for (const place of places({ config: inNewer.config.config, document: inNewer.document }))
          if (place) add({ message, location: newer === from ? place : done.edited.before(place), source });
      }
    }
  }
  return [...changes.values()];
}

/** Keys that were ignored, because the version did not have them, and count now. */
function keysInEffect(before: MadeConfig, after: MadeConfig, { edited }: Attempt): Change[] {
  const left = new Set(
    after.checked.diagnostics
      .filter(({ code }) => code === 'config/unused-key')
      .map(({ location }) => edited.before(location))
      .map(({ source, span }) => `${source.name} ${span.start}`),
  );
  return before.checked.diagnostics
    .filter(({ code, location: { source, span } }) => code === 'config/unused-key' && !left.has(`${source.name} ${span.start}`))
    .map(({ path, location }) => ({ message: `${fieldName(path)} counts now; before, it was an unknown key and ignored`, location }));
}

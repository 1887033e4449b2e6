import { diagnose } from '../../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { compareReleases } from '../../../ignition/releases.ts';
import { type PodmanVersion, quadletSections } from '../../facts/quadlet/keys.ts';
import { type PodmanRange, podmanOfReleases } from '../../facts/quadlet/podman-of-releases.ts';
import type { Target } from '../../find-target.ts';
import { aboutField } from '../../machine/diagnostics.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import type { Quadlet } from '../../machine/quadlets.ts';
import { atKey, isTemplate } from '../../machine/settings.ts';

/** Kinds of quadlets and settings in them that the Podman of the target does not know yet. */
export const newerSettings: MachineLint = (machine, { target }) => {
  const podman = target && podmanOf(target);
  if (!podman) return [];
  const image: Image = { ...podman, target: `${target.system}@${target.version}` };
  return machine.quadlets().flatMap((quadlet) => (isTemplate(quadlet) ? [] : problemsOf(quadlet, image)));
};

interface Image extends PodmanRange {
  /** As the user has named it. */
  readonly target: string;
}

function podmanOf({ system, version }: Target): PodmanRange | undefined {
  const releases = Object.hasOwn(podmanOfReleases, system) ? podmanOfReleases[system]! : {};
  const [number = ''] = version.split('.');
  return Object.hasOwn(releases, number) ? releases[number] : undefined;
}

function problemsOf(quadlet: Quadlet, image: Image): Diagnostic[] {
  const { name, facts, extension, node } = quadlet;
  const { target } = image;
  const withoutKind = withoutSince(image, facts.since);
  if (withoutKind) {
    const { code, podman } = withoutKind;
    return [aboutField(node.struct, 'path', diagnose(code, 'kind', { quadlet: name, target, extension, since: facts.since, podman }))];
  }
  const sinceOf: Readonly<Record<string, PodmanVersion>> = quadletSections[facts.section];
  const entries = quadlet.texts.flatMap(({ tree }) =>
    tree().sections.flatMap((section) => (section.name === facts.section ? section.entries.map((entry) => ({ entry, tree: tree() })) : [])),
  );
  return entries.flatMap(({ entry, tree }) => {
    const { key } = entry;
    if (!Object.hasOwn(sinceOf, key)) return [];
    const since = sinceOf[key]!;
    const withoutKey = withoutSince(image, since);
    if (!withoutKey) return [];
    const { code, podman } = withoutKey;
    return [atKey(quadlet, entry, tree, diagnose(code, 'key', { quadlet: name, target, section: facts.section, key, since, podman }))];
  });
}

/**
 * The Podman of an image that lacks what came with a version: the newest one where no image of the release has it, the oldest one where
 * later images may have it. Undefined where all have it.
 */
function withoutSince({ oldest, newest }: PodmanRange, since: PodmanVersion) {
  if (newest !== undefined && compareReleases(since, newest) > 0) return { code: 'quadlet/too-new', podman: newest } as const;
  return compareReleases(since, oldest) > 0 ? ({ code: 'quadlet/in-late-releases', podman: oldest } as const) : undefined;
}

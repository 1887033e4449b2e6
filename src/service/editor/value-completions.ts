import { urlSchemes } from '../../ignition/values.ts';
import { ostreeVariants } from '../../lint/facts/images/paths.ts';
import { isKernelArgument, kernelArguments } from '../../reference/kernel-arguments.ts';
import { advisedChoices, valuesIn } from '../../schema/facts.ts';
import type { Spec } from '../../spec/spec.ts';
import { variants, versionsOf } from '../../spec/versions.ts';
import type { Candidate } from './key-completions.ts';
import { modeWords } from './mode-words.ts';
import type { Target } from './target.ts';

/** The modes that files and directories usually have, the most usual first. */
const FILE_MODES = ['0644', '0755', '0600', '0640', '0400', '0440', '0700'];
const DIRECTORY_MODES = ['0755', '0700', '0750', '0775', '01777'];

/** What follows the scheme of a URL, and where the URL leads. */
const URLS: Readonly<Record<string, { readonly beginning: string; readonly from: string }>> = {
  https: { beginning: '//', from: 'a web server' },
  data: { beginning: '', from: 'the URL itself' },
  s3: { beginning: '//', from: 'a bucket of Amazon S3' },
  arn: { beginning: '', from: 'a bucket or access point of Amazon S3' },
  gs: { beginning: '//', from: 'a bucket of Google Cloud Storage' },
  http: { beginning: '//', from: 'a web server, without encryption' },
  tftp: { beginning: '//', from: 'a TFTP server' },
};

/** The values that a leaf can have, or a list's item, where there are few. */
export function valueCompletions(spec: Spec, { path, field, owner }: Target): readonly Candidate[] {
  if (owner === undefined) return [];
  const { only, refused = [], bits, scheme } = spec.limits[path] ?? {};
  if (isKernelArgument(owner)) return kernelArgumentCompletions(owner.name, spec.variant);
  if (owner.name === 'source') return schemes(spec, scheme?.name);
  if (field.kind === 'flag') return ['true', 'false'].map((value) => candidate(value));
  if (only) return [candidate(only.value)];
  if (owner.name === 'mode') {
    const modes = owner.type === 'Directory' ? DIRECTORY_MODES : FILE_MODES;
    return modes
      .filter((mode) => !bits || (parseInt(mode, 8) & ~bits.mask) === 0)
      .map((mode) => candidate(mode, modeWords(parseInt(mode, 8))));
  }
  return advisedChoices(spec.shape, owner.type, owner.name)
    .filter((value) => !refused.some((refusedValue) => refusedValue.value === value))
    .map((value) => candidate(value));
}

/** Variants, or versions of the variant: the newest first, those that can still change last. */
export function headerValues(field: 'variant' | 'version', variant: string | undefined): readonly Candidate[] {
  if (field === 'variant') return variants().map((value) => candidate(value));
  const newestFirst = versionsOf(variant ?? '').toReversed();
  const isStable = (version: string): boolean => !version.includes('-');
  return [...newestFirst.filter(isStable), ...newestFirst.filter((version) => !isStable(version))].map((value) => candidate(value));
}

/** The beginnings of URLs that Ignition can fetch, the most usual first. */
function schemes({ shape }: Spec, only: string | undefined): readonly Candidate[] {
  const taken = valuesIn(urlSchemes, shape)
    .map(({ value }) => value)
    .filter((value) => only === undefined || value === only);
  return Object.entries(URLS)
    .filter(([scheme]) => taken.includes(scheme))
    .map(([scheme, { beginning, from }]) => candidate(`${scheme}:${beginning}`, from));
}

function kernelArgumentCompletions(field: string, variant: string): readonly Candidate[] {
  const system = ostreeVariants.includes(variant) ? 'ostree' : variant;
  const all = kernelArguments.filter((one) => one.system === undefined || one.system === system);
  const ofImage = all.filter(({ isOfImage }) => isOfImage);
  const ordered = field === 'should_not_exist' ? [...ofImage, ...all.filter(({ isOfImage }) => !isOfImage)] : all;
  return ordered.map(({ argument, means }) => ({ ...candidate(argument), documentation: means }));
}

function candidate(value: string, detail?: string): Candidate {
  return { label: value, kind: 'value', text: value, ...(detail === undefined ? {} : { detail }) };
}

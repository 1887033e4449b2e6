import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nodeFiles } from '../../src/cli/io/node-host.ts';
import { translate } from '../../src/compile/translate.ts';
import { foldSpec, type Spec } from '../../src/spec/spec.ts';
import { findRow } from '../../src/spec/versions.ts';
import { isDeep } from '../depth.ts';
import { type Case, cases, groups, inputOf, stageFiles } from '../upstream/cases.ts';
import { isWhole, recordedCases } from '../upstream/whole-corpus.ts';

/** A Butane config without errors. */
export interface AcceptedConfig {
  readonly id: string;
  readonly text: string;
  readonly spec: Spec;
  /** The directory of its local files. */
  readonly filesDir: string;
}

const fixtures = fileURLToPath(new URL('../../fixtures/', import.meta.url));

/** The directory of the local files of recorded cases. */
const recordedFiles = stageFiles();

/**
 * Every config without errors in `fixtures`: our own cases, those of lints, those of the repository, and the recorded ones. In deep tests,
 * the recorded ones are all that are at hand.
 */
export function acceptedConfigs(): AcceptedConfig[] {
  const found = [...recorded(), ...inFolders('cases'), ...inFolders('lints'), ...inRepository()];
  return found.flatMap((one): AcceptedConfig[] => {
    const [variant = '', version = ''] = ['variant', 'version'].map(
      (field) => new RegExp(`^["']?${field}["']?: *["']?([\\w.-]+)`, 'm').exec(one.text)?.[1],
    );
    const row = findRow(variant, version);
    return row && 'output' in translate(one.text, { files: nodeFiles, filesDir: one.filesDir }) ? [{ ...one, spec: foldSpec(row) }] : [];
  });
}

type Found = Omit<AcceptedConfig, 'spec'>;

function recorded(): Found[] {
  const all = isDeep && isWhole ? wholeCorpus() : groups().flatMap(cases);
  return all
    .filter(({ tool, exit, setup }) => tool === 'butane' && exit === 0 && !setup)
    .map((kase) => ({ id: kase.id, text: inputOf(kase).toString(), filesDir: recordedFiles }));
}

function wholeCorpus(): Case[] {
  return readdirSync(recordedCases).flatMap((file) =>
    readFileSync(join(recordedCases, file), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Case),
  );
}

function inFolders(kind: string): Found[] {
  const folder = join(fixtures, kind);
  return readdirSync(folder).flatMap((name): Found[] => {
    const config = join(folder, name, 'config.bu');
    if (!existsSync(config)) return [];
    return [{ id: `${kind}/${name}`, text: readFileSync(config, 'utf8'), filesDir: join(folder, name, 'files') }];
  });
}

function inRepository(): Found[] {
  const folder = join(fixtures, 'repository');
  const { filesDir } = JSON.parse(readFileSync(join(folder, '.butanerc.json'), 'utf8')) as { filesDir: string };
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.bu'))
    .map((name) => ({ id: name, text: readFileSync(join(folder, name), 'utf8'), filesDir: join(folder, filesDir) }));
}

/** The files of a directory. */
export function localFilesOf(filesDir: string): {
  readonly read: (path: string) => Uint8Array;
  readonly below: (path: string) => string[];
} {
  return {
    read: (path) => readFileSync(join(filesDir, path)),
    below(path) {
      const entries = readdirSync(join(filesDir, path), { recursive: true, withFileTypes: true });
      return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => relative(filesDir, join(parentPath, name)));
    },
  };
}

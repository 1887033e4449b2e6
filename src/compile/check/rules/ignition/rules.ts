import type { Rule } from '../../rule.ts';
import { exclusiveFields } from '../struct-facts.ts';
import { custom, customBefore33, customBefore36 } from './clevis.ts';
import { disk } from './disks.ts';
import { fileOverwrite } from './files.ts';
import { filesystem, filesystemsOnDisks } from './filesystems.ts';
import { httpHeader } from './http-headers.ts';
import { links, linksBefore33, nodesBehindLinks } from './links.ts';
import { luks, luksBefore33 } from './luks.ts';
import { directoryMode, directorySpecialBits, fileMode, fileSpecialBits } from './modes.ts';
import { partition } from './partitions.ts';
import { directoryPath, filePath, linkPath } from './paths.ts';
import { proxy } from './proxies.ts';
import { raid, raidBefore33 } from './raid.ts';
import { authorities, authorityReferences, configReferences, fileContents, mergedConfigs, resources } from './resources.ts';
import { tang } from './tang.ts';
import { unitConflicts } from './unit-conflicts.ts';
import { dropin, templates, unit } from './units.ts';
import { verification } from './verification.ts';
import { versionRule } from './version.ts';

/** The rules of an Ignition config. For one type, their order is the report's. */
export function ignitionRules(version: string): readonly Rule[] {
  return [versionRule(version), ...rules];
}

const rules: readonly Rule[] = [
  unitConflicts,
  mergedConfigs,
  authorities,
  configReferences,
  authorityReferences,
  proxy,
  resources,
  fileContents,
  httpHeader,
  verification,
  nodesBehindLinks,
  linksBefore33,
  links,
  filesystemsOnDisks,
  exclusiveFields('NodeUser'),
  exclusiveFields('NodeGroup'),
  directoryPath,
  directoryMode,
  directorySpecialBits,
  filePath,
  fileMode,
  fileSpecialBits,
  fileOverwrite,
  linkPath,
  disk,
  partition,
  filesystem,
  luksBefore33,
  luks,
  customBefore33,
  customBefore36,
  custom,
  tang,
  raidBefore33,
  raid,
  templates,
  unit,
  dropin,
];

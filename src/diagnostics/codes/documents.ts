import type { CodeEntries } from '../entry.ts';

/* Configs of any kind that are read as Ignition documents: `butane decompile`, `inspect`, `diff`, `upgrade`, `apply`. */

export const documentCodes = {
  'unknown-kind': {
    title: 'the file is not a config',
    severity: 'error',
    message: 'not a Butane config, an Ignition config or a MachineConfig',
    help: 'a Butane config has `variant` and `version`, an Ignition config is JSON with `ignition.version`, a MachineConfig has `kind: MachineConfig`',
    why: 'The text says which kind of config it is, and this text says none.',
    remedy: 'Name a file with a config.',
  },
  'no-machine-config': {
    title: 'none of the objects is a MachineConfig',
    severity: 'error',
    message: 'there is no MachineConfig among these objects',
    help: 'oc get machineconfig NAME -o yaml prints one',
    why: 'Of the objects of a cluster, only a MachineConfig contains an Ignition config.',
    remedy: 'Name a file with a MachineConfig, or with a list that has some.',
  },
  'other-object': {
    title: 'an object beside the MachineConfigs is left out',
    severity: 'warning',
    message: ({ kind }: { kind: string }) =>
      kind === '' ? 'an object without a kind is left out' : `an object of kind ${kind} is left out`,
    why: 'Of the objects of a cluster, only a MachineConfig contains an Ignition config.',
    remedy: 'Nothing is to be done if only the MachineConfigs are meant.',
  },
  'no-instance': {
    title: 'a composed config has no instance of this name',
    severity: 'error',
    message: ({ key }: { key: string; keys: readonly string[] }) => `there is no instance ${key}`,
    help: ({ keys }: { key: string; keys: readonly string[] }) =>
      keys.length === 0 ? 'the config has no instances: leave out the name of one' : `the instances are ${keys.join(', ')}`,
    why: 'A config with instances makes an output for each of them. The name is that of none.',
    remedy: 'Name one of the instances that the header declares.',
  },
  'no-machine-config-named': {
    title: 'there is no MachineConfig of this name',
    severity: 'error',
    message: ({ name }: { name: string; names: readonly string[] }) => `there is no MachineConfig ${name}`,
    help: ({ names }: { name: string; names: readonly string[] }) => `the MachineConfigs are ${names.join(', ')}`,
    why: 'The file has several MachineConfigs. `--instance` names the `metadata.name` of one of them, and none has this one.',
    remedy: 'Name one of the MachineConfigs of the file.',
  },
  'no-host': {
    title: 'a composed config needs other files, which cannot be read',
    severity: 'error',
    message: 'this config is composed, and there is nothing that reads the files that it includes',
    help: 'give `files` to the function',
    why: 'A composed config includes other files. The function was called without a host that reads files.',
    remedy: 'Give the function `files`.',
  },
} satisfies CodeEntries;

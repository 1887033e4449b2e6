import { draft7, type JsonSchema, refTo } from '../../src/json-schema/json-schema.ts';
import { count, object } from './report-schema.ts';

const text = (description: string): JsonSchema => ({ description, type: 'string' });
const flag = (description: string): JsonSchema => ({ description, type: 'boolean' });
const only = (description: string): JsonSchema => ({ description, const: true });
const texts = (description: string): JsonSchema => ({ description, type: 'array', items: { type: 'string' } });
const list = (description: string, of: string): JsonSchema => ({ description, type: 'array', items: refTo(of) });
const number = (description: string): JsonSchema => ({ description, ...count });

const name = text('Name.');
const holds = texts('What is on it, layer by layer, up to the mount point.');
const why = texts('Reasons for the state.');
const scope = text('`system`, `all users`, or `user NAME`.');
const state: JsonSchema = {
  description: 'Whether it starts. `activated`: another unit of the config starts it. `unset`: nothing in the config starts it.',
  enum: ['enabled', 'disabled', 'masked', 'activated', 'unset'],
};
const hash = text('Function of the hash that it is checked with. Absent if there is none.');

/** The JSON Schema of the output of `butane inspect --format json`. */
export function inspectionSchema(): JsonSchema {
  return {
    $schema: draft7,
    title: 'Output of butane inspect',
    ...object({
      version: { description: 'Version of this format. It increases with each incompatible change.', const: 1 },
      configs: list('Each config; of a composed config, each instance.', 'Config'),
    }),
    definitions: {
      Config: object(
        {
          config: text('Name of the file.'),
          kind: { description: 'What the file is.', enum: ['butane', 'ignition', 'machine-config'] },
          variant: text('Variant of a Butane config.'),
          version: text('Version of a Butane config.'),
          ignition: text('Version of the Ignition config.'),
          instance: text('Key of the instance of a composed config.'),
          machineConfig: refTo('MachineConfig'),
          kernelArguments: list('Kernel arguments.', 'KernelArgument'),
          groups: list('Groups.', 'Group'),
          users: list('Users, also those whose SSH keys only stand in files.', 'User'),
          disks: list('Disks.', 'Disk'),
          arrays: list('RAID arrays.', 'Array'),
          encrypted: list('LUKS volumes.', 'Encryption'),
          filesystems: list('Filesystems.', 'Filesystem'),
          nodes: list('Files, directories and links, by path.', 'Node'),
          units: list('systemd units.', 'Unit'),
          quadlets: list('Quadlets.', 'Quadlet'),
          fetched: list('What the machine fetches at first boot.', 'Fetched'),
          size: refTo('Size'),
        },
        ['variant', 'version', 'instance', 'machineConfig', 'size'],
      ),
      MachineConfig: object(
        {
          name,
          labels: { description: 'Labels.', type: 'object', additionalProperties: { type: 'string' } },
          settings: {
            description: 'Settings beside the Ignition config.',
            type: 'object',
            additionalProperties: { anyOf: [{ type: 'string' }, { type: 'boolean' }, { type: 'array', items: { type: 'string' } }] },
          },
        },
        ['name'],
      ),
      KernelArgument: object({ argument: text('Argument.'), shouldExist: flag('False for one that is removed.') }),
      Group: object(
        { name, gid: number('Number.'), system: only('True for a system group.'), removed: only('True for one that is deleted.') },
        ['gid', 'system', 'removed'],
      ),
      User: object(
        {
          name,
          uid: number('Number.'),
          primaryGroup: text('Primary group.'),
          groups: texts('Other groups.'),
          keys: list('SSH keys.', 'Key'),
          password: text('`none`, `locked`, `unknown`, or the method of the hash, such as yescrypt.'),
          home: text('Home directory.'),
          shell: text('Shell.'),
          system: only('True for a system user.'),
          removed: only('True for one that is deleted.'),
        },
        ['uid', 'primaryGroup', 'home', 'shell', 'system', 'removed'],
      ),
      Key: object(
        {
          type: text('Type. Absent for what is no key.'),
          bits: number('Bits of an RSA key.'),
          comment: text('Comment.'),
          file: text('File of the machine that has the key, if it is not one of the keys of a user in the config.'),
        },
        ['type', 'bits', 'comment', 'file'],
      ),
      Disk: object({
        device: text('Device.'),
        wipeTable: flag('True if all partitions are deleted first.'),
        partitions: list('Partitions.', 'Partition'),
      }),
      Partition: object(
        {
          number: number('Number. Absent for the next free one.'),
          label: text('Label.'),
          startMiB: number('Start in MiB. Absent for the first free place.'),
          sizeMiB: number('Size in MiB. 0 or absent for all that is free.'),
          typeGuid: text('GUID of the type.'),
          removed: only('True for one that is deleted.'),
          holds,
        },
        ['number', 'label', 'startMiB', 'sizeMiB', 'typeGuid', 'removed'],
      ),
      Array: object({ name, level: text('RAID level.'), devices: texts('Devices.'), spares: number('Number of spares.'), holds }, [
        'level',
        'spares',
      ]),
      Encryption: object(
        {
          name,
          device: text('Device.'),
          unlockedBy: texts('Ways to unlock it. Empty for a random key.'),
          wipe: flag('True if it is made anew.'),
          holds,
        },
        ['device'],
      ),
      Filesystem: object(
        {
          device: text('Device.'),
          format: text('Format.'),
          label: text('Label.'),
          path: text('Mount point.'),
          mountOptions: texts('Mount options.'),
          wipe: flag('True if it is made anew.'),
          mountedBy: text('Unit of the config that mounts it.'),
        },
        ['format', 'label', 'path', 'mountedBy'],
      ),
      Source: object(
        {
          from: {
            description:
              'Where contents come from: the config, a local file, a local directory, a URL, or a shorthand such as boot_device.',
            enum: ['inline', 'local', 'tree', 'fetched', 'generated'],
          },
          name: text('The local file or directory, the URL, or the path of the shorthand.'),
          hash,
        },
        ['name', 'hash'],
      ),
      Node: object(
        {
          kind: { description: 'What it is.', enum: ['file', 'directory', 'link'] },
          path: text('Path.'),
          mode: {
            description: 'Mode in octal. Absent for links, and for a file that keeps its mode.',
            type: 'string',
            pattern: '^0[0-7]{3,}$',
          },
          user: text('Owner: a name or a number.'),
          group: text('Group: a name or a number.'),
          bytes: number('Size, unpacked. Absent if contents are fetched.'),
          target: text('Target of a link.'),
          hard: only('True for a hard link.'),
          overwrite: only('True if it replaces what is there.'),
          appends: only('True if contents are added to a file.'),
          source: refTo('Source'),
        },
        ['mode', 'bytes', 'target', 'hard', 'overwrite', 'appends', 'source'],
      ),
      Unit: object(
        {
          name,
          scope,
          state,
          why,
          bytes: number('Size of the unit file. Absent for a unit of the image.'),
          dropins: texts('Names of drop-ins.'),
          source: refTo('Source'),
        },
        ['bytes', 'source'],
      ),
      Quadlet: object({ name, service: text('Service that Podman makes.'), scope, state, why, image: text('Image of a container.') }, [
        'image',
      ]),
      Fetched: object({ of: text('What it is for.'), url: text('URL.'), hash, headers: texts('Names of HTTP headers.') }, ['hash']),
      Size: object({
        bytes: number('Bytes of the output.'),
        limits: {
          description: 'Documented limits, the lowest first.',
          type: 'array',
          items: object({
            platform: text('Platform, by Ignition’s name; machine-config-operator for a MachineConfig.'),
            limit: number('Most bytes.'),
            counted: number('Bytes that the platform counts.'),
            fits: flag('True if the output is not larger.'),
          }),
        },
      }),
    },
  };
}

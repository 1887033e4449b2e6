/*
 * A quadlet is a file where podman looks for it, an instance of a template a link to the template, a drop-in a file beside
 * it.
 *
 * variant: fcos
 * version: 1.8.0-experimental
 * systemd:
 *   quadlets:
 *     - name: web@.container
 *       rootful: true
 *       contents: |
 *         [Container]
 *         Image=quay.io/example/web
 *     - name: web@8080.container
 *       rootful: true
 *       dropins:
 *         - name: 10-port.conf
 *           contents: |
 *             [Container]
 *             PublishPort=8080:80
 *
 * =>
 *
 * {
 *   "ignition": { "version": "3.7.0-experimental" },
 *   "storage": {
 *     "files": [
 *       {
 *         "path": "/etc/containers/systemd/web@.container",
 *         "contents": {
 *           "compression": "",
 *           "source": "data:,%5BContainer%5D%0AImage%3Dquay.io%2Fexample%2Fweb%0A"
 *         },
 *         "mode": 420
 *       },
 *       {
 *         "path": "/etc/containers/systemd/web@8080.container.d/10-port.conf",
 *         "contents": { "compression": "", "source": "data:,%5BContainer%5D%0APublishPort%3D8080%3A80%0A" },
 *         "mode": 420
 *       }
 *     ],
 *     "links": [{ "path": "/etc/containers/systemd/web@8080.container", "target": "web@.container" }]
 *   }
 * }
 */

import { diagnose } from '../../../diagnostics/diagnose.ts';
import { joinPath } from '../../../grammar/posix-path.ts';
import { templateOf } from '../../../grammar/quadlet-name.ts';
import { flag, type Placed, type Struct, struct, structs, text } from '../../../schema/placed.ts';
import { textBytes } from '../../../text/byte-text.ts';
import type { Origin } from '../../../text/source.ts';
import { readLocal } from '../local-file.ts';
import { make } from '../make.ts';
import { NodeTracker } from '../node-tracker.ts';
import type { Desugaring, DocumentPass } from '../pass.ts';

/** Where podman looks for the quadlets of root and of users. */
export const ROOT_DIRECTORY = '/etc/containers/systemd';
export const USERS_DIRECTORY = '/etc/containers/systemd/users';

/** `systemd.quadlets`: each becomes a file, an instance of a template a link to it, each drop-in a file beside it. */
export const quadlets: DocumentPass = (config, document, desugaring) => {
  const section = struct(config, 'systemd').fields.get('quadlets');
  const wanted = structs(struct(config, 'systemd'), 'quadlets');
  if (wanted.length === 0) return document;
  const tracker = new NodeTracker(document);
  for (const quadlet of wanted) {
    const name = text(quadlet, 'name') ?? '';
    const path = joinPath(flag(quadlet, 'rootful') ? ROOT_DIRECTORY : USERS_DIRECTORY, name);
    const template = templateOf(name);
    if (template === undefined) addFile(quadlet, path, tracker, desugaring);
    else addLink(quadlet, path, template, tracker, desugaring);
    for (const dropin of structs(quadlet, 'dropins')) {
      addFile(dropin, `${path}.d/${text(dropin, 'name') ?? ''}`, tracker, desugaring);
    }
  }
  return tracker.result(section?.origin);
};

function addFile(from: Struct, path: string, tracker: NodeTracker, desugaring: Desugaring): void {
  const { shape, files, encode, fault } = desugaring;
  if (tracker.exists(path)) return fault(from.origin, [], diagnose('quadlet/node-exists'), tracker.originOf(path));
  let contents: Uint8Array = new Uint8Array();
  let origin: Origin | undefined = from.origin;
  const local = text(from, 'contents_local');
  if (local) {
    const read = readLocal(local, files);
    if ('message' in read) return fault(from.origin, ['contents_local'], read);
    contents = read.contents;
    origin = from.fields.get('contents_local')?.origin;
  }
  const inline = text(from, 'contents');
  if (inline) {
    contents = textBytes(inline);
    origin = from.fields.get('contents')?.origin;
  }
  const { source, compression } = encode(contents, undefined);
  const resource = make(shape, 'Resource', { source, compression: placedText(compression, from.origin) }, origin);
  const node = { path: placedText(path, from.fields.get('name')?.origin), contents: resource, mode: 0o644 };
  tracker.add('files', path, make(shape, 'File', node, from.origin), from.origin);
}

function addLink(from: Struct, path: string, target: string, tracker: NodeTracker, { shape, fault }: Desugaring): void {
  if (tracker.exists(path)) return fault(from.origin, [], diagnose('quadlet/node-exists'), tracker.originOf(path));
  const node = { path: placedText(path, from.fields.get('name')?.origin), target };
  tracker.add('links', path, make(shape, 'Link', node, from.origin), from.origin);
}

function placedText(value: string | undefined, origin: Origin | undefined): Placed | undefined {
  return value === undefined ? undefined : { kind: 'leaf', value, origin };
}

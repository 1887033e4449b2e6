import { diagnose } from '../../../diagnostics/diagnose.ts';
import { decodeDataUrl } from '../../../grammar/decode-data-url.ts';
import type { Leaf } from '../../../schema/placed.ts';
import { struct, structs, text } from '../../../schema/placed.ts';
import { byteText } from '../../../text/byte-text.ts';
import { aboutField } from '../../machine/diagnostics.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';

/** Authorities of Ignition's own downloads that are no certificates: it stops there (`internal/resource/http.go`). */
export const authorities: MachineLint = ({ document }) => {
  const tls = struct(struct(struct(document, 'ignition'), 'security'), 'tls');
  return structs(tls, 'certificateAuthorities').flatMap((resource) => {
    const source = resource.fields.get('source') as Leaf | undefined;
    if (!source || text(resource, 'compression')) return [];
    const bytes = decodeDataUrl(String(source.value));
    if (!bytes || bytes.length === 0 || /-----BEGIN (?:TRUSTED )?CERTIFICATE-----/.test(byteText(bytes))) return [];
    return [aboutField(resource, 'source', diagnose('certificate/not-pem'))];
  });
};

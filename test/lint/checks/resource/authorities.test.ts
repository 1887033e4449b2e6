import { expect, it } from 'vitest';
import { authorities } from '../../../../src/lint/checks/resource/authorities.ts';
import { linesOf } from '../findings-of.ts';

const config = (resource: string): string =>
  `variant: fcos\nversion: 1.6.0\nignition:\n  security:\n    tls:\n      certificate_authorities:\n        - ${resource}\n`;

/* Ignition, internal/resource/http.go: AppendCertsFromPEM has to find a certificate. */
it.each([
  ['base64 alone', config('inline: MIIBszCC'), ['certificate/not-pem at MIIBszCC']],
  ['a certificate', config('inline: "-----BEGIN CERTIFICATE-----\\nMIIBszCC\\n-----END CERTIFICATE-----\\n"'), []],
  ['one that is fetched', config('source: https://a.example/ca.pem'), []],
])('%s', (_, text, lines) => expect(linesOf(authorities, text)).toEqual(lines));

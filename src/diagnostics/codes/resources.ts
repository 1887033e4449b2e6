import type { CodeEntries } from '../entry.ts';
import { fcos } from '../example.ts';

/* What is embedded or fetched: `resource`, `url`, `verification`, `http-header`, `proxy`. */

export const resourceCodes = {
  'too-many-sources': {
    title: 'contents have more than one source',
    severity: 'error',
    message: 'only one of the following can be set: inline, local, source',
    help: 'keep one of them',
    why: 'Only one of `inline`, `local` and `source` can be what is written, and which one is meant cannot be told.',
    remedy: 'Keep one of them.',
    example: fcos(`
storage:
  files:
    - path: /etc/motd
      contents:
        inline: hello
        source: https://example.com/motd
`),
  },
  'no-source': {
    title: 'what has to be fetched has no source',
    severity: 'error',
    message: 'source is required',
    why: 'A config to merge, or a certificate authority, is nothing without its contents.',
    remedy: 'Add `source`, `inline` or `local`, or remove the entry.',
    example: fcos(`
ignition:
  security:
    tls:
      certificate_authorities:
        - compression: gzip
`),
  },
  compression: {
    title: 'a compression is unknown',
    severity: 'error',
    message: 'invalid compression method',
    help: ({ allowed }: { allowed: readonly string[] }) => `the only method is ${allowed.join(', ')}`,
    why: 'Ignition unpacks gzip only.',
    remedy: 'Use `gzip`, or leave `compression` out.',
    example: fcos(`
storage:
  files:
    - path: /opt/tool
      contents:
        source: https://example.com/tool.xz
        compression: xz
`),
  },
  'not-gzip': {
    title: 'contents are said to be gzip and are not',
    severity: 'error',
    message: 'compression is gzip, but the contents are not compressed',
    help: 'remove `compression`: the contents are compressed if that makes them shorter',
    why: 'Ignition unpacks the contents at first boot, finds that they are not gzip, and the boot fails. `compression` says what the contents are; it does not ask for them to be compressed.',
    remedy: 'Drop `compression`: contents are compressed by themselves where that makes them shorter.',
    example: fcos(`
storage:
  files:
    - path: /etc/motd
      contents:
        source: data:,hello
        compression: gzip
`),
  },
  'headers-scheme': {
    title: 'HTTP headers belong to a source that is not fetched by HTTP',
    severity: 'error',
    message: 'cannot use HTTP headers with this source scheme',
    help: 'HTTP headers need a source that begins with http:// or https://',
    why: 'Only `http` and `https` have headers; with another scheme there is nothing to send them with.',
    remedy: 'Drop `http_headers`, or fetch by `https`.',
    example: fcos(`
storage:
  files:
    - path: /etc/token
      contents:
        source: s3://bucket/token
        http_headers:
          - name: Authorization
            value: Bearer abc
`),
  },
  'verification-without-source': {
    title: 'there is a hash and nothing to verify',
    severity: 'error',
    message: 'source must be specified if verification is specified',
    why: 'The hash is compared with the contents that are fetched. Without a source there are none.',
    remedy: 'Add `source`, or drop `verification`.',
    example: fcos(`
storage:
  files:
    - path: /opt/tool
      contents:
        verification:
          hash: sha256-e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
`),
  },
} satisfies CodeEntries;

export const urlCodes = {
  invalid: {
    title: 'a URL is malformed',
    severity: 'error',
    message: 'unable to parse url',
    why: 'The text cannot be read as a URL, so nothing can be fetched from it.',
    remedy: 'Write a whole URL, and escape what is special in it: a space is `%20`, a percent sign `%25`.',
    example: fcos(`
storage:
  files:
    - path: /etc/motd
      contents:
        source: https://example.com/100%
`),
  },
  scheme: {
    title: 'the scheme of a URL is none that Ignition can fetch',
    severity: 'error',
    message: 'invalid url scheme',
    why: 'Ignition knows `http`, `https`, `tftp`, `s3` and `data`; `gs` from spec 3.2 and `arn` from spec 3.4 on. A URL without scheme has an unknown one too.',
    remedy: 'Use one of these. For a file on your own computer use `local`.',
    example: fcos(`
storage:
  files:
    - path: /etc/motd
      contents:
        source: file:///etc/motd
`),
  },
  data: {
    title: 'a data URL is malformed',
    severity: 'error',
    message: ({ problem }: { problem: string }) => problem,
    why: 'Ignition could not read the contents out of the URL.',
    remedy: 'Write `data:,` and the URL-escaped text or `data:;base64,` and base64; `inline` does that for you.',
    example: fcos(`
storage:
  files:
    - path: /etc/motd
      contents:
        source: data:hello
`),
  },
  's3-arn': {
    title: 'an ARN names no S3 object',
    severity: 'error',
    message: 'invalid S3 ARN format',
    help: 'the ARN of an S3 object is arn:PARTITION:s3:REGION:ACCOUNT:BUCKET/KEY',
    why: 'Ignition fetches objects of S3 by their ARN; the text lacks the bucket, the key, or another part.',
    remedy: 'Write `arn:aws:s3:::BUCKET/KEY`, or with an access point `arn:aws:s3:REGION:ACCOUNT:accesspoint/NAME/object/KEY`.',
    example: fcos(`
storage:
  files:
    - path: /etc/motd
      contents:
        source: arn:aws:s3:::bucket
`),
  },
  's3-version': {
    title: 'the version of an S3 object is empty',
    severity: 'error',
    message: 'invalid S3 object VersionId',
    why: 'With `versionId=` and nothing behind it, no version is named, which is not the same as the newest one.',
    remedy: 'Write the version behind `versionId=`, or drop it.',
    example: fcos(`
storage:
  files:
    - path: /etc/motd
      contents:
        source: s3://bucket/motd?versionId=
`),
  },
} satisfies CodeEntries;

export const verificationCodes = {
  malformed: {
    title: 'a hash does not name its function',
    severity: 'error',
    message: 'malformed hash specifier',
    why: 'A hash is written as the function, a dash, and the sum. Without the dash Ignition cannot tell them apart.',
    remedy: 'Write it as `sha256-…` or `sha512-…`.',
    example: fcos(`
storage:
  files:
    - path: /opt/tool
      contents:
        source: https://example.com/tool
        verification:
          hash: e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
`),
  },
  function: {
    title: 'a hash function is unknown',
    severity: 'error',
    message: 'unrecognized hash function',
    help: ({ allowed }: { allowed: readonly string[] }) => `use one of these functions: ${allowed.join(', ')}`,
    why: 'Ignition computes sha512, and sha256 from spec 3.1 on. It cannot compare with another one.',
    remedy: 'Use `sha256-` or `sha512-`: `sha256sum FILE` prints the sum.',
    example: fcos(`
storage:
  files:
    - path: /opt/tool
      contents:
        source: https://example.com/tool
        verification:
          hash: md5-d41d8cd98f00b204e9800998ecf8427e
`),
  },
  size: {
    title: 'a sum has the wrong length',
    severity: 'error',
    message: 'incorrect size for hash sum',
    help: ({ digits }: { digits: number }) => `the sum of this function has ${digits} digits`,
    why: 'A sum of sha256 has 64 hexadecimal digits, one of sha512 has 128. Another one can match nothing.',
    remedy: 'Copy the whole sum; see that it is of the function that is named.',
    example: fcos(`
storage:
  files:
    - path: /opt/tool
      contents:
        source: https://example.com/tool
        verification:
          hash: sha256-e3b0c442
`),
  },
} satisfies CodeEntries;

export const httpHeaderCodes = {
  'no-name': {
    title: 'an HTTP header has no name',
    severity: 'error',
    message: "HTTP header name can't be empty",
    why: 'A header without a name cannot be sent.',
    remedy: 'Add `name`.',
    example: fcos(`
storage:
  files:
    - path: /etc/token
      contents:
        source: https://example.com/token
        http_headers:
          - name: ""
            value: Bearer abc
`),
  },
  'empty-value': {
    title: 'an HTTP header has an empty value',
    severity: 'error',
    message: 'unable to parse HTTP header',
    help: 'leave out the value to remove a header that a parent config sets',
    why: 'Ignition refuses a value that is written and empty. One that is not written at all removes the header of a parent config.',
    remedy: 'Give it a value, or drop the `value` key to remove the header.',
    example: fcos(`
storage:
  files:
    - path: /etc/token
      contents:
        source: https://example.com/token
        http_headers:
          - name: Authorization
            value: ""
`),
  },
} satisfies CodeEntries;

export const proxyCodes = {
  scheme: {
    title: 'a proxy is not reached by HTTP or HTTPS',
    severity: 'error',
    message: 'proxies must be http(s)',
    why: 'Ignition speaks to proxies by `http` and `https` only. A name without scheme is not enough.',
    remedy: 'Write `http://` or `https://` in front.',
    example: fcos(`
ignition:
  proxy:
    http_proxy: socks5://proxy.example.com:1080
`),
  },
  insecure: {
    title: 'the proxy for HTTPS is reached in plain text',
    severity: 'warning',
    message: 'insecure plaintext HTTP proxy specified for HTTPS resources',
    why: 'The way to the proxy is not encrypted: who listens there sees which hosts the machine talks to, and can cut it off.',
    remedy: 'Use a proxy that is reached by `https://`, if you have one.',
    example: fcos(`
ignition:
  proxy:
    https_proxy: http://proxy.example.com:3128
`),
  },
} satisfies CodeEntries;

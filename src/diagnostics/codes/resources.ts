import type { CodeEntries } from '../entry.ts';
import { fcos } from '../example.ts';

/* What is embedded or fetched: `resource`, `url`, `verification`, `http-header`, `proxy`. */

export const resourceCodes = {
  packed: {
    title: 'an archive is written under the name of what is in it',
    severity: 'warning',
    message: ({ path, extension }: { path: string; extension: string }) =>
      `what is fetched is a .${extension} file, and nothing unpacks it: ${path} gets it as it is`,
    help: ({ isGzip, isPackage }: { isGzip: boolean; isPackage: boolean }) =>
      isGzip
        ? 'add `compression: gzip`: Ignition then unpacks it'
        : isPackage
          ? 'write it to a file of its own name, and install it with a unit'
          : 'name the file itself as source, or write the archive to a file of its own name and unpack it with a unit',
    why: 'Ignition writes what it fetches as it is. It unpacks gzip where `compression: gzip` says so, and no archives.',
    remedy: 'Name the unpacked file as source, or unpack the archive with a unit before what uses it.',
    example: fcos(`
storage:
  files:
    - path: /usr/local/bin/etcdctl
      mode: 0755
      contents:
        source: https://example.com/etcd-v3.6.1-linux-amd64.tar.gz
`),
  },
  'web-page': {
    title: 'what is fetched is a page that shows the file',
    severity: 'warning',
    message: 'this is the address of a page that shows the file: the machine gets HTML',
    help: ({ meant }: { meant: string }) => `fetch the file itself: ${meant}`,
    why: 'The address is the one of a page for people. The machine gets its HTML in place of the file.',
    remedy: 'Use the address of the raw file.',
    example: fcos(`
storage:
  files:
    - path: /usr/local/bin/tool
      contents:
        source: https://github.com/example/tool/blob/main/tool.sh
`),
  },
  's3-anonymous': {
    title: 'an object of S3 is fetched without credentials',
    severity: 'info',
    message: ({ platform }: { platform: string }) => `on ${platform} this object is fetched without credentials: it has to be public`,
    help: 'make the object public, or fetch it over https:// with a presigned address',
    why: 'Ignition has credentials for S3 on EC2 only, by the role of the machine. On other platforms it fetches objects anonymously, from the partition `aws`.',
    remedy: 'Make the object public, or fetch it in another way.',
    example: {
      ...fcos(`
storage:
  files:
    - path: /etc/app.conf
      contents:
        source: s3://example/app.conf
`),
      options: { platform: 'qemu' },
    },
  },
  'no-hash': {
    title: 'what is fetched can change, and is not verified',
    severity: 'info',
    offBecause: 'because much of what is fetched is meant to be the newest, from a server that is trusted.',
    message: 'the next machine may fetch something else from here: there is no hash',
    help: 'add `verification: {hash: sha512-…}`',
    why: 'Each machine fetches at its own first boot. With a hash, Ignition refuses what has changed; without one, machines of one config can differ.',
    remedy: 'Add `verification` with the hash of the contents.',
    example: fcos(`
storage:
  files:
    - path: /etc/motd
      contents:
        source: https://example.com/motd
`),
  },
  'unverified-http': {
    title: 'what is fetched without encryption is not verified',
    severity: 'warning',
    message: 'what is fetched by http:// without a hash can be replaced on the way by anyone',
    help: 'write https://, or add `verification: {hash: sha512-…}`',
    offBecause: 'because most such servers are in a network that their owner trusts, and a config does not tell.',
    why: 'Whoever is between the machine and the server can replace what is fetched by http://, such as a program that runs as root. With a hash Ignition refuses what was replaced.',
    remedy: 'Fetch it by https://, or add `verification.hash`.',
    example: fcos(`
storage:
  files:
    - path: /usr/local/bin/tool
      mode: 0755
      contents:
        source: http://files.example.com/tool
`),
  },
  'too-many-sources': {
    title: 'contents have more than one source',
    severity: 'error',
    message: 'only one of the following can be set: inline, local, source',
    help: 'keep one of them',
    why: 'Contents have one source: `inline`, `local` or `source`.',
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
    title: 'a resource has no source',
    severity: 'error',
    message: 'source is required',
    why: 'A config to merge and a certificate authority need contents.',
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
    remedy: 'Use `gzip`, or remove `compression`.',
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
    title: 'contents are declared as gzip, but are not gzip',
    severity: 'error',
    message: 'compression is gzip, but the contents are not compressed',
    help: 'remove `compression`: the contents are compressed if that makes them shorter',
    why: '`compression: gzip` says that the contents are compressed already. Ignition unpacks them at first boot, and the boot fails if they are not gzip.',
    remedy: 'Remove `compression`. Butane compresses contents itself if that makes them shorter.',
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
    title: 'a source that is not fetched by HTTP has HTTP headers',
    severity: 'error',
    message: 'cannot use HTTP headers with this source scheme',
    help: 'HTTP headers need a source that begins with http:// or https://',
    why: 'Only requests by `http` and `https` have headers.',
    remedy: 'Remove `http_headers`, or use an `https` URL.',
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
    title: 'a resource has a hash but no source',
    severity: 'error',
    message: 'source must be specified if verification is specified',
    why: 'Ignition compares the hash with the contents that it fetches. Without a source there are none.',
    remedy: 'Add `source`, or remove `verification`.',
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
    why: 'Ignition cannot parse the text as a URL, so it cannot fetch anything from it.',
    remedy: 'Write a complete URL, and escape special characters: a space is `%20`, a percent sign `%25`.',
    example: fcos(`
storage:
  files:
    - path: /etc/motd
      contents:
        source: https://example.com/100%
`),
  },
  scheme: {
    title: 'Ignition does not support the scheme of a URL',
    severity: 'error',
    message: 'invalid url scheme',
    why: 'Ignition supports `http`, `https`, `tftp`, `s3` and `data`, from spec 3.2 on `gs`, and from spec 3.4 on `arn`. A text without a scheme is not a URL.',
    remedy: 'Use one of these schemes. For a file on your own computer use `local`.',
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
    why: 'Ignition cannot decode the contents of the URL.',
    remedy: 'Write `data:,` and the URL-escaped text, or `data:;base64,` and base64. `inline` does this for you.',
    example: fcos(`
storage:
  files:
    - path: /etc/motd
      contents:
        source: data:hello
`),
  },
  's3-arn': {
    title: 'an ARN is not the ARN of an S3 object',
    severity: 'error',
    message: 'invalid S3 ARN format',
    help: 'the ARN of an S3 object is arn:PARTITION:s3:REGION:ACCOUNT:BUCKET/KEY',
    why: 'Ignition fetches S3 objects by their ARN. This text lacks the bucket, the key, or another part.',
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
    why: '`versionId=` without a value names no version. It does not stand for the newest one.',
    remedy: 'Add the version after `versionId=`, or remove `versionId=`.',
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
    title: 'a hash has no function',
    severity: 'error',
    message: 'malformed hash specifier',
    why: 'A hash is the function, a dash, and the sum. Without the dash Ignition cannot read it.',
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
    why: 'Ignition supports sha512, and from spec 3.1 on sha256.',
    remedy: 'Use `sha256-` or `sha512-`. `sha256sum FILE` prints the sum.',
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
    why: 'A sum of sha256 has 64 hexadecimal digits, a sum of sha512 has 128. A sum of another length matches nothing.',
    remedy: 'Copy the whole sum, and check that the function is the right one.',
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
    why: 'Ignition refuses an empty value. A header without the key `value` removes the header of a parent config.',
    remedy: 'Add a value, or remove the key `value` to remove the header.',
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
    title: 'the URL of a proxy is not HTTP or HTTPS',
    severity: 'error',
    message: 'proxies must be http(s)',
    why: 'Ignition connects to proxies by `http` or `https`. A host name without a scheme is not a URL.',
    remedy: 'Write a URL that begins with `http://` or `https://`.',
    example: fcos(`
ignition:
  proxy:
    http_proxy: socks5://proxy.example.com:1080
`),
  },
  insecure: {
    title: 'the connection to the HTTPS proxy is not encrypted',
    severity: 'warning',
    message: 'insecure plaintext HTTP proxy specified for HTTPS resources',
    why: 'Somebody on the network between the machine and the proxy can see which hosts the machine connects to.',
    remedy: 'Use a proxy with an `https://` URL if you have one.',
    example: fcos(`
ignition:
  proxy:
    https_proxy: http://proxy.example.com:3128
`),
  },
} satisfies CodeEntries;

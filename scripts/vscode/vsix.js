import { zipSync } from 'fflate';

/** Types of the files in the archive, by ending. */
const TYPES = {
  cjs: 'application/node',
  js: 'application/javascript',
  json: 'application/json',
  md: 'text/markdown',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  vsixmanifest: 'text/xml',
};

/** What VS Code knows of an extension beside its files, and the file for each. */
const ASSETS = {
  'Microsoft.VisualStudio.Code.Manifest': 'package.json',
  'Microsoft.VisualStudio.Services.Content.Details': 'README.md',
  'Microsoft.VisualStudio.Services.Content.Changelog': 'CHANGELOG.md',
  'Microsoft.VisualStudio.Services.Content.License': 'LICENSE.txt',
  'Microsoft.VisualStudio.Services.Icons.Default': 'images/icon.png',
};

/**
 * The package of an extension for VS Code: a zip archive with its files below `extension/`, and two files that describe them. The
 * same files give the same bytes.
 *
 * @param files the contents of the extension's files, by path; `package.json` is among them
 */
export function vsix(files) {
  const manifest = JSON.parse(Buffer.from(files.get('package.json')).toString());
  const entries = {
    'extension.vsixmanifest': Buffer.from(packageManifest(manifest)),
    '[Content_Types].xml': Buffer.from(contentTypes(files)),
    ...Object.fromEntries([...files].map(([path, contents]) => [`extension/${path}`, contents])),
  };
  return zipSync(entries, { level: 9, mtime: new Date(1980, 0, 1) });
}

function contentTypes(files) {
  const endings = new Set(['vsixmanifest', ...[...files.keys()].map((path) => path.split('.').at(-1))]);
  const types = [...endings].sort().map((ending) => {
    if (TYPES[ending] === undefined) throw new Error(`no content type for files that end with .${ending}: add it to ${import.meta.url}`);
    return `<Default Extension=".${ending}" ContentType="${TYPES[ending]}"/>`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${types.join('')}</Types>
`;
}

function packageManifest({
  name,
  version,
  publisher,
  displayName,
  description,
  keywords,
  categories,
  engines,
  extensionKind,
  galleryBanner,
}) {
  const property = (id, value) => `<Property Id="Microsoft.VisualStudio.${id}" Value="${escaped(value)}"/>`;
  const assets = Object.entries(ASSETS).map(([type, path]) => `<Asset Type="${type}" Path="extension/${path}" Addressable="true"/>`);
  return `<?xml version="1.0" encoding="utf-8"?>
<PackageManifest Version="2.0.0" xmlns="http://schemas.microsoft.com/developer/vsx-schema/2011" xmlns:d="http://schemas.microsoft.com/developer/vsx-schema-design/2011">
  <Metadata>
    <Identity Language="en-US" Id="${escaped(name)}" Version="${escaped(version)}" Publisher="${escaped(publisher)}"/>
    <DisplayName>${escaped(displayName)}</DisplayName>
    <Description xml:space="preserve">${escaped(description)}</Description>
    <Tags>${escaped(keywords.join(','))}</Tags>
    <Categories>${escaped(categories.join(','))}</Categories>
    <GalleryFlags>Public</GalleryFlags>
    <Properties>
      ${property('Code.Engine', engines.vscode)}
      ${property('Code.ExtensionDependencies', '')}
      ${property('Code.ExtensionPack', '')}
      ${property('Code.ExtensionKind', extensionKind.join(','))}
      ${property('Code.ExecutesCode', 'true')}
      ${property('Services.Branding.Color', galleryBanner.color)}
      ${property('Services.Branding.Theme', galleryBanner.theme)}
      ${property('Services.GitHubFlavoredMarkdown', 'true')}
      ${property('Services.Content.Pricing', 'Free')}
    </Properties>
    <License>extension/LICENSE.txt</License>
    <Icon>extension/images/icon.png</Icon>
  </Metadata>
  <Installation>
    <InstallationTarget Id="Microsoft.VisualStudio.Code"/>
  </Installation>
  <Dependencies/>
  <Assets>
    ${assets.join('\n    ')}
  </Assets>
</PackageManifest>
`;
}

function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

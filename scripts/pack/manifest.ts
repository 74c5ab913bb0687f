/** The part of package.json that packing changes. */
export interface Manifest {
  files: string[];
  [member: string]: unknown;
}

/** Members of package.json that mean nothing to who installs it. npm counts `prepare` as an install script and warns. */
const ownMembers = ["scripts", "devDependencies", "overrides", "allowScripts"];

/** The manifest of the published package: without what only this repository needs, and with the guides among its files. */
export const packedManifest = (manifest: Manifest): Manifest => ({
  ...Object.fromEntries(Object.entries(manifest).filter(([member]) => !ownMembers.includes(member))),
  files: [...manifest.files, "docs"],
});

import packageFile from '../../package.json' with { type: 'json' };

/** Version of the tool, written into every record it starts. */
export const TOOL_VERSION: string = packageFile.version;
/** Name and version, as printed on statements. */
export const TOOL_NAME = `Probity ${TOOL_VERSION}`;

/** For formats that name the program that wrote them. */
export const TOOL = { name: 'Probity', version: TOOL_VERSION };

import { version } from '../../package.json';

/** Version of the tool, written into every record it starts. */
export const TOOL_VERSION: string = version;

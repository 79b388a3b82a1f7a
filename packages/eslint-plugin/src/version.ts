/** The version of the plugin; a test holds it against package.json. */
export const version = '0.1.0';

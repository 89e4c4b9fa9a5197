/** A value as the text of a script element that only holds data: a closing tag inside a string would end it. */
export const toScriptJson = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

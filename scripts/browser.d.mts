export function browserPath(): string | null;
export function installBrowser(): Promise<void>;

/** In-memory auth state for Baileys: credentials and Signal keys that are never stored. */
import { type AuthenticationState, initAuthCreds, type SignalDataTypeMap } from "@whiskeysockets/baileys";

/** A new, unregistered identity. It is lost with the object. */
export function memoryAuth(): AuthenticationState {
  const kept = new Map<string, unknown>();
  return {
    creds: initAuthCreds(),
    keys: {
      get: (type, ids) => {
        const found: Record<string, SignalDataTypeMap[typeof type]> = {};
        for (const id of ids) {
          const value = kept.get(`${type} ${id}`);
          if (value !== undefined) found[id] = value as SignalDataTypeMap[typeof type];
        }
        return found;
      },
      set: (data) => {
        for (const [type, entries] of Object.entries(data)) {
          for (const [id, value] of Object.entries(entries)) {
            if (value === null || value === undefined) kept.delete(`${type} ${id}`);
            else kept.set(`${type} ${id}`, value);
          }
        }
      },
    },
  };
}

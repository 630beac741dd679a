export type DeviceStore<Value> = {
  all(): Promise<Value[]>
  get(key: string): Promise<Value | undefined>
  put(key: string, value: Value): Promise<void>
  remove(key: string): Promise<void>
  clear(): Promise<void>
}

/** Values kept on this device across reloads, by key. Where the browser forbids it, they last until the page is closed. */
export function deviceStore<Value>(name: string): DeviceStore<Value> {
  const memory = new Map<string, Value>()
  let opened: Promise<IDBDatabase | null> | undefined
  const open = () => (opened ??= openDatabase(name).catch(() => null))

  async function ask<Answer>(
    mode: IDBTransactionMode,
    act: (store: IDBObjectStore) => IDBRequest,
    fallback: () => unknown,
  ): Promise<Answer> {
    const database = await open()
    const answer = database ? finished(act(database.transaction(STORE, mode).objectStore(STORE))) : fallback()
    return (await answer) as Answer
  }
  const write = (act: (store: IDBObjectStore) => IDBRequest, fallback: () => unknown) =>
    ask<unknown>('readwrite', act, fallback).then(() => undefined)

  return {
    all: () =>
      ask(
        'readonly',
        (store) => store.getAll(),
        () => [...memory.values()],
      ),
    get: (key) =>
      ask(
        'readonly',
        (store) => store.get(key),
        () => memory.get(key),
      ),
    put: (key, value) =>
      write(
        (store) => store.put(value, key),
        () => memory.set(key, value),
      ),
    remove: (key) =>
      write(
        (store) => store.delete(key),
        () => memory.delete(key),
      ),
    clear: () =>
      write(
        (store) => store.clear(),
        () => memory.clear(),
      ),
  }
}

const STORE = 'values'

function openDatabase(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1)
  request.addEventListener('upgradeneeded', () => request.result.createObjectStore(STORE))
  return finished(request)
}

/** Settles with the request; a write is durable when its transaction completes, which follows at once. */
function finished<Answer>(request: IDBRequest<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('The device could not keep it.')))
  })
}

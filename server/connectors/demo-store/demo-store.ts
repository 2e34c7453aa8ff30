/** The demo shop's records, for other features. */
export {
  readCustomer as customerFile,
  readVips as vipsAmong,
  writeStore as fillStore,
} from "./store.store.ts";

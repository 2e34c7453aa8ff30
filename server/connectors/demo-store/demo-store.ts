/** The demo shop's records, for other features. */
export {
  readCustomer as customerFile,
  readProfile as customerProfile,
  readVips as vipsAmong,
  writeStore as fillStore,
} from "./store.store.ts";

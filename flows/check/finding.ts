/** What is wrong with a flow, with its evidence. `error` keeps a flow from being published. */
export interface Finding {
  severity: "error" | "warning";
  rule:
    | "no start"
    | "several starts"
    | "unknown kind"
    | "settings"
    | "duplicate id"
    | "dangling edge"
    | "unconnected exit"
    | "unreachable"
    | "unset variable"
    | "template";
  /** The nodes it is about. */
  nodes: string[];
  /** The config key, where one field is to blame. */
  field?: string;
  exit?: string;
  /** A way there, as node ids, where one can be shown. */
  path?: string[];
  /** Names the thing and the way out. */
  message: string;
}

import { queryOptions } from "@tanstack/react-query";
import { z } from "zod";

const FirstStart = z.object({ demo: z.boolean(), createWorkspace: z.boolean() });

/** Which doors stand open to a stranger. */
export const firstStartQuery = queryOptions({
  queryKey: ["first start"],
  queryFn: async () => FirstStart.parse(await (await fetch("/api/team/first-start")).json()),
});

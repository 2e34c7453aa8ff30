import { hostileJson } from "./json.testing.ts";
import { type HostileFile, sound } from "./sound.testing.ts";
import { misbuiltFiles } from "./structure.testing.ts";
import { wrongTypes } from "./types.testing.ts";
import { strangeValues } from "./values.testing.ts";

/** Over 200 files that are broken, or made to do harm: by accident of an editor or a merge, or on purpose. */
export function hostileFiles(): HostileFile[] {
  return [...hostileJson(sound()), ...wrongTypes(), ...strangeValues(), ...misbuiltFiles()];
}

import { hostileJson } from "./hostile-json.testing.ts";
import { type HostileFile, sound } from "./hostile-sound.testing.ts";
import { misbuiltFiles } from "./hostile-structure.testing.ts";
import { wrongTypes } from "./hostile-types.testing.ts";
import { strangeValues } from "./hostile-values.testing.ts";

/** Over 200 files that are broken, or made to do harm: by accident of an editor or a merge, or on purpose. */
export function hostileFiles(): HostileFile[] {
  return [...hostileJson(sound()), ...wrongTypes(), ...strangeValues(), ...misbuiltFiles()];
}

import { Copy } from "lucide-react";
import { Button } from "../../ui/button.tsx";
import { toast } from "../../ui/toasts.tsx";

/** The key that a call went out under, for whoever looks it up in a vendor's records; nobody wants to read it. */
export function CopyKey({ of }: { of: string }) {
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(of);
      toast({ meaning: "calm", words: "Copied: the shop's records show what came under this key." });
    } catch {
      toast({ meaning: "watch", words: `The browser did not let it be copied. The key is ${of}` });
    }
  };
  return (
    <Button size="small" look="plain" onClick={() => void copy()}>
      <Copy /> Copy its key
    </Button>
  );
}

-- Whoever asks for a supervisor goes to a queue of their own: workspaces from before have it from now on.
INSERT INTO "queue" ("id", "workspace_id", "key", "name", "sla_minutes")
SELECT gen_random_uuid()::text, "id", 'leads', 'Team leads', 15 FROM "workspace"
ON CONFLICT ("workspace_id", "key") DO NOTHING;

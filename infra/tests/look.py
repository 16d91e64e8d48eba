"""What apply-moto.sh has made, as the AWS command line shows it. Ends with 1 where anything differs.

Usage: look.py <state file>
"""

import json
import os
import re
import subprocess
import sys

ACCOUNT = "123456789012"
REGION = "ap-northeast-2"
TICKS = {"risk-tick", "delivery-tick", "visits-tick", "checkins-tick"}
FUNCTIONS = TICKS | {"intake", "risk-stream", "delivery-stream", "desk", "desk-operator"}
WITH_PARTNERS = {"partners", "partners-tick"}

checked = 0
wrong = []


def aws(*words):
    # Named with each call: the command line has an address of its own for queues.
    place = ["--endpoint-url", os.environ["AWS_ENDPOINT_URL"], "--output", "json"]
    answer = subprocess.run(["aws", *words, *place], capture_output=True, text=True)
    if answer.returncode != 0:
        wrong.append(f"aws {' '.join(words)}: {answer.stderr.strip()[-300:]}")
        return {}
    return json.loads(answer.stdout or "{}")


def check(what, holds):
    global checked
    checked += 1
    if not holds:
        wrong.append(what)


def table():
    there = aws("dynamodb", "describe-table", "--table-name", "salpim").get("Table", {})
    keys = [(key["AttributeName"], key["KeyType"]) for key in there.get("KeySchema", [])]
    check("the table's keys", keys == [("pk", "HASH"), ("sk", "RANGE")])
    indexes = {
        index["IndexName"]: ([key["AttributeName"] for key in index["KeySchema"]], index["Projection"]["ProjectionType"])
        for index in there.get("GlobalSecondaryIndexes", [])
    }
    expected = {"clock": (["clock", "dueAt"], "KEYS_ONLY"), "board": (["board", "boardAt"], "KEYS_ONLY")}
    check("the table's indexes", indexes == expected)
    check("a stream of new images", there.get("StreamSpecification", {}).get("StreamViewType") == "NEW_IMAGE")
    check("deletion protection", there.get("DeletionProtectionEnabled") is True)
    check("the customer's key on the table", ":key/" in there.get("SSEDescription", {}).get("KMSMasterKeyArn", ""))
    ttl = aws("dynamodb", "describe-time-to-live", "--table-name", "salpim").get("TimeToLiveDescription", {})
    check("TTL on expires", ttl.get("TimeToLiveStatus") == "ENABLED" and ttl.get("AttributeName") == "expires")
    backups = aws("dynamodb", "describe-continuous-backups", "--table-name", "salpim")
    recovery = backups.get("ContinuousBackupsDescription", {}).get("PointInTimeRecoveryDescription", {})
    check("point-in-time recovery", recovery.get("PointInTimeRecoveryStatus") == "ENABLED")
    return there.get("LatestStreamArn", "")


def functions(stream):
    there = {one["FunctionName"]: one for one in aws("lambda", "list-functions").get("Functions", [])}
    names = set(there)
    check(f"the functions: {sorted(names)}", names in (FUNCTIONS, FUNCTIONS | WITH_PARTNERS))
    groups = {one["logGroupName"]: one for one in aws("logs", "describe-log-groups").get("logGroups", [])}
    alarms = aws("cloudwatch", "describe-alarms").get("MetricAlarms", [])
    watched = {}
    for alarm in alarms:
        for dimension in alarm["Dimensions"]:
            if dimension["Name"] == "FunctionName" and alarm["AlarmActions"]:
                watched.setdefault(dimension["Value"], set()).add(alarm["MetricName"])
    for name, one in there.items():
        check(f"{name}: runtime and processor", one["Runtime"] == "provided.al2023" and one["Architectures"] == ["arm64"])
        check(f"{name}: which it is", one["Environment"]["Variables"]["QUARKUS_FUNQY_EXPORT"] == name)
        check(f"{name}: its own role", one["Role"] == f"arn:aws:iam::{ACCOUNT}:role/salpim-{name}")
        group = groups.get(f"/aws/lambda/{name}", {})
        check(f"{name}: logs with a retention", group.get("retentionInDays") == 90)
        check(f"{name}: alarms", {"Errors", "Throttles", "Duration"} <= watched.get(name, set()))
        policy(f"salpim-{name}", "function")
    mappings = aws("lambda", "list-event-source-mappings").get("EventSourceMappings", [])
    readers = {one["FunctionArn"].rsplit(":", 1)[-1] for one in mappings}
    check(f"who reads the stream: {sorted(readers)}", readers == {"risk-stream", "delivery-stream"})
    for one in mappings:
        check("a mapping reads the table's stream", one["EventSourceArn"] == stream)
        check("a mapping reports failed items", one["FunctionResponseTypes"] == ["ReportBatchItemFailures"])
        check("a mapping takes five", one["BatchSize"] == 5)
    said = {(alarm["Namespace"], alarm["MetricName"]) for alarm in alarms}
    own = {("Salpim", "OldestDueSeconds"), ("Salpim", "OldestUrgentSeconds"), ("Salpim", "CircuitOpen")}
    check("alarms on what functions say", own <= said)
    check("an alarm on the failure queue", ("AWS/SQS", "ApproximateNumberOfMessagesVisible") in said)
    return names


def policy(role, name):
    document = aws("iam", "get-role-policy", "--role-name", role, "--policy-name", name).get("PolicyDocument", {})
    for statement in document.get("Statement", [{}]):
        actions = statement.get("Action", ["*"])
        check(f"{role}: no wildcard among actions", "*" not in "".join(actions))
        for resource in statement.get("Resource", ["*"]):
            own_logs = statement.get("Sid") == "Logs" and resource.endswith(":*") and resource.count("*") == 1
            check(f"{role}: no wildcard in {resource}", "*" not in resource or own_logs)
            region = resource.split(":")[3]
            check(f"{role}: {resource} in Seoul", region in ("", REGION))


def callers(names):
    ticks = TICKS | ({"partners-tick"} if "partners" in names else set())
    schedules = aws("scheduler", "list-schedules", "--group-name", "salpim-ticks").get("Schedules", [])
    check("a schedule for each tick", {one["Name"] for one in schedules if one["State"] == "ENABLED"} == ticks)
    for tick in ticks:
        policy(f"salpim-call-{tick}", "function")
    apis = aws("apigatewayv2", "get-apis").get("Items", [])
    check("one API", [one["Name"] for one in apis] == ["salpim-signed"])
    for api in apis:
        routes = {one["RouteKey"] for one in aws("apigatewayv2", "get-routes", "--api-id", api["ApiId"]).get("Items", [])}
        check("the webhooks of channels that are on", {"POST /webhooks/sms/{account}", "POST /webhooks/talktalk/{account}/{secret}"} <= routes)
        check("foreign messengers are off", not any("/line/" in route or "/whatsapp/" in route for route in routes))
        check("partners' routes stand with their function", any("/partners/" in route for route in routes) == ("partners" in names))
        stages = aws("apigatewayv2", "get-stages", "--api-id", api["ApiId"]).get("Items", [])
        settings = stages[0].get("RouteSettings", {}) if stages else {}
        check("a throttle a route", set(settings) == routes)
    policy("salpim-api-signed", "functions")


def others():
    queues = aws("sqs", "list-queues").get("QueueUrls", [])
    check("the failure queue", [url.rsplit("/", 1)[-1] for url in queues] == ["salpim-failures"])
    names = {one["DashboardName"] for one in aws("cloudwatch", "list-dashboards").get("DashboardEntries", [])}
    check("the dashboard", names == {"salpim"})


def state(path):
    """Nothing that was made lies in another region, and no secret lies in the state."""
    with open(path, encoding="utf-8") as file:
        text = file.read()
    regions = {region for region in re.findall(r"arn:aws:[a-z0-9-]+:([a-z0-9-]*):", text) if region}
    check(f"regions in the state: {sorted(regions)}", regions == {REGION})
    kinds = {resource["type"] for resource in json.loads(text)["resources"]}
    check("no parameter of SSM in the state", not any("ssm" in kind or "secret" in kind for kind in kinds))


callers(functions(table()))
others()
state(sys.argv[1])
for line in wrong:
    print(f"moto: wrong: {line}")
print(f"moto: {checked} checks of what is there, {len(wrong)} wrong")
sys.exit(1 if wrong else 0)

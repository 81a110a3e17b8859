import SluiceModel

/// A definition as a user asks for it, and as AWS describes what it registered from it.
enum TaskDefinitionSamples {
    static let desired: JSONValue = [
        "family": "hello-color-dev",
        "cpu": "0.25 vCPU",
        "memory": "512",
        "networkMode": "awsvpc",
        "requiresCompatibilities": ["FARGATE"],
        "executionRoleArn": "arn:aws:iam::111122223333:role/execution",
        "tags": [["key": "team", "value": "color"]],
        "containerDefinitions": [
            [
                "name": "web",
                "image": "111122223333.dkr.ecr.ap-southeast-1.amazonaws.com/hello-color:1.0.1",
                "portMappings": [["containerPort": 80, "hostPort": 80, "protocol": "tcp"]],
                "environment": [["name": "OCTO_COLOR", "value": "#f00"], ["name": "OCTO_MSG", "value": ""]],
                "memory": 256,
                "logConfiguration": ["logDriver": "awslogs", "options": ["awslogs-group": "/web", "mode": ""]],
            ]
        ],
    ]

    static let described: JSONValue = [
        "taskDefinitionArn": "arn:aws:ecs:ap-southeast-1:111122223333:task-definition/hello-color-dev:7",
        "containerDefinitions": [
            [
                "name": "web",
                "image": "111122223333.dkr.ecr.ap-southeast-1.amazonaws.com/hello-color:1.0.1",
                "cpu": 0,
                "memory": 256,
                "portMappings": [["containerPort": 80, "hostPort": 80, "protocol": "tcp"]],
                "essential": true,
                "environment": [["name": "OCTO_MSG", "value": ""], ["name": "OCTO_COLOR", "value": "#f00"]],
                "mountPoints": [],
                "volumesFrom": [],
                "logConfiguration": [
                    "logDriver": "awslogs", "options": ["mode": "", "awslogs-group": "/web"], "secretOptions": [],
                ],
                "systemControls": [],
                "futureDefault": ["level": 3],
            ]
        ],
        "family": "hello-color-dev",
        "taskRoleArn": "",
        "executionRoleArn": "arn:aws:iam::111122223333:role/execution",
        "networkMode": "awsvpc",
        "revision": 7,
        "volumes": [],
        "status": "ACTIVE",
        "requiresAttributes": [["name": "ecs.capability.task-eni"]],
        "placementConstraints": [],
        "compatibilities": ["EC2", "FARGATE"],
        "requiresCompatibilities": ["FARGATE"],
        "cpu": "256",
        "memory": "512",
        "registeredAt": 1_767_225_600,
        "registeredBy": "arn:aws:iam::111122223333:user/someone",
        "enableFaultInjection": false,
    ]
}

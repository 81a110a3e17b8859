/// One AWS API: its name, where it lives and how it is spoken to.
///
/// A new service is one more constant here.
package struct AWSService: Hashable, Sendable {
    /// The name that is signed, the prefix of its IAM actions, and in capitals the end of `AWS_ENDPOINT_URL_…`: `ecs`.
    package let name: String
    /// What people call it: `Amazon ECS`.
    package let title: String
    /// What stands before `.<region>.amazonaws.com`; mostly the name itself.
    package let hostPrefix: String
    package let language: Language

    /// One address and one region (`us-east-1`) for the whole world.
    package let isGlobal: Bool

    /// How requests and answers are written.
    package enum Language: Hashable, Sendable {
        /// A JSON body; the header `X-Amz-Target` names the operation: `<target>.<operation>`.
        case json(target: String, version: String)
        /// A form body with `Action` and `Version`, answered in XML.
        case query(version: String)
    }

    package init(name: String, title: String, hostPrefix: String? = nil, isGlobal: Bool = false, language: Language) {
        self.name = name
        self.title = title
        self.hostPrefix = hostPrefix ?? name
        self.isGlobal = isGlobal
        self.language = language
    }
}

extension AWSService {
    package static let ecs = AWSService(
        name: "ecs",
        title: "Amazon ECS",
        language: .json(target: "AmazonEC2ContainerServiceV20141113", version: "1.1")
    )
    package static let ecr = AWSService(
        name: "ecr",
        title: "Amazon ECR",
        hostPrefix: "api.ecr",
        language: .json(target: "AmazonEC2ContainerRegistry_V20150921", version: "1.1")
    )
    package static let ssm = AWSService(
        name: "ssm",
        title: "AWS Systems Manager",
        language: .json(target: "AmazonSSM", version: "1.1")
    )
    package static let secretsManager = AWSService(
        name: "secretsmanager",
        title: "AWS Secrets Manager",
        language: .json(target: "secretsmanager", version: "1.1")
    )
    package static let sts = AWSService(name: "sts", title: "AWS STS", language: .query(version: "2011-06-15"))
    package static let cloudWatch = AWSService(
        name: "monitoring",
        title: "Amazon CloudWatch",
        language: .query(version: "2010-08-01")
    )
    package static let elasticLoadBalancing = AWSService(
        name: "elasticloadbalancing",
        title: "Elastic Load Balancing",
        language: .query(version: "2015-12-01")
    )
    package static let iam = AWSService(
        name: "iam",
        title: "AWS IAM",
        isGlobal: true,
        language: .query(version: "2010-05-08")
    )
}

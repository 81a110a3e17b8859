extension Mistake {
    static let templates = table(
        #"""
        == step
            with: { a: "#{Octopus.Action[Biuld].Output.X}" }
        --
        6:16: error: There is no step 'Biuld' in project 'web'. Did you mean 'Build'?
        == step
            with: { a: "#{Octopus.Action[Build].Output.X}" }
        --
        6:16: error: Step 'Build' asks for an output of its own, which is there only after it has run.
        == step
            with: { a: "#{Octopus.Action[Last].Output.X}" }
          - { name: Last, type: run-script }
        --
        6:16: error: Step 'Build' asks for an output of step 'Last', which runs later. Move one of them.
        == step
          - { name: R, type: register-task-definition, region: x }
          - { name: L, type: run-script, with: { a: "#{Octopus.Action[R].Output.TaskDefinitionArm}" } }
        --
        7:45: error: Step 'R' of type 'register-task-definition' has no output 'TaskDefinitionArm'. Did you mean 'TaskDefinitionArn'?
        == step
            with: { a: "#{Octopus.Action.Package[web].Image}" }
        --
        6:16: error: There is no package 'web' in step 'Build', and step 'Build' has none.
        == step
            with: { a: "#{Octopus.Action[Build].Package[web].Image}" }
        --
        6:16: error: There is no package 'web' in step 'Build', and step 'Build' has none.
        == step
            with: { a: "#{Octopus.Action[Biuld].Package[web].Image}" }
        --
        6:16: error: There is no step 'Biuld' in project 'web'. Did you mean 'Build'?
        == step
            with: { a: "#{Color" }
        --
        6:16: error: The '#{' at character 1 is never closed. Add '}', or write '##{' where '#{' itself is meant.
        == variables
          - { name: A, value: "#{Octopus.Action[Chek].Output.X}" }
        --
        3:23: error: There is no step 'Chek' in project 'web'. Did you mean 'Check'?
        == variables
          - { name: A, value: "#{Octopus.Action.Package[imgae].Image}" }
        --
        3:23: error: There is no package 'imgae' in project 'web'. Did you mean 'image'?
        == step
            with: { a: "#{if Color}b" }
        --
        6:16: error: The '#{if …}' at character 1 has no end: add '#{/if}'.
        == step
            condition: "#{Octopus.Action[Biuld].Output.X}"
        --
        6:16: error: There is no step 'Biuld' in project 'web'. Did you mean 'Build'?
        == variables
          - { name: A, value: "#{Octopus.Action[Build].Package[imgae].Image}" }
        --
        3:23: error: There is no package 'imgae' in step 'Build'. Did you mean 'image'?
        """#
    )
}

extension Mistake {
    static let prompts = table(
        #"""
        == variables
          - { name: A, prompt: yes }
        --
        3:24: error: A prompt is written as keys and values, such as 'label: …', and here stands a text.
        == variables
          - { name: A, value: b, prompt: { label: c, requierd: true } }
        --
        3:46: error: A prompt has no key 'requierd'. Did you mean 'required'?
        == variables
          - { name: A, value: b, prompt: { control: dropdown } }
        --
        3:45: error: 'control' cannot be 'dropdown'; it can be 'text', 'multiline', 'checkbox' or 'select'.
        == variables
          - { name: A, value: b, prompt: { control: select } }
        --
        3:34: error: A prompt with 'control: select' needs 'options': the values to choose from.
        == variables
          - { name: A, value: b, prompt: { options: [b] } }
        --
        3:34: error: 'options' belongs to 'control: select', and this prompt has 'control: text'.
        == variables
          - { name: A, value: b, prompt: { control: select, options: [b, { value: b, label: B }] } }
        --
        3:34: error: The option 'b' stands twice in this prompt.
        == variables
          - { name: A, value: b, prompt: { control: select, options: [{ label: B }] } }
        --
        3:63: error: An option needs the key 'value', and it is missing here.
        == variables
          - { name: A, value: blu, prompt: { control: select, options: [red, blue] } }
        --
        3:23: error: The value 'blu' is none that the prompt offers. Did you mean 'blue'?
        == variables
          - { name: A, value: perhaps, prompt: { control: checkbox } }
        --
        3:23: error: The value 'perhaps' is none that the prompt offers; it can be 'True' or 'False'.
        == variables
          - { name: A, value: b, sensitive: true, prompt: { label: c } }
        --
        3:23: error: 'A' is sensitive, and its value stands here for everyone who can read the file. Write '!sealed …' ('sluice secret encrypt' makes one), '!env NAME', '!ssm /path' or '!secretsmanager name#key' instead.
        == variables
          - { name: A, prompt: { label: "#{B}" } }
        --
        3:33: error: 'label' is read as it stands, without variables: '#{…}' has no meaning here.
        == variables
          - { name: octopus.release.number, value: b }
        --
        3:5: error: 'octopus.release.number' is provided by Sluice itself, so this value would never hold. Give the variable another name.
        == variables
          - { name: "Octopus.Action[Build].Output.Size", value: b }
        --
        3:5: error: 'Octopus.Action[Build].Output.Size' is provided by Sluice itself, so this value would never hold. Give the variable another name.
        """#
    )
}
